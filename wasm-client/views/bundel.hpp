#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Below the head of the worklist: begin and end ticking requests, and the way to the preview. Nothing
/// while fewer than two wait.
void draw_bundel_bar(const View& view, std::int64_t waiting);

/// A request in the list while requests are ticked.
void draw_bundel_tick(const View& view, const WerklijstRegel& regel);

/// The preview: what each approval brings, what cannot be approved and why, and how it went.
void draw_bundel(const View& view);

/// "Plaatsen uit de etalage": what a request is about.
std::string request_summary(const View& view, const WerklijstRegel& regel);

}  // namespace stagepad::client
