#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Werklijst: the requests that wait for this opleider, most urgent first, and those dealt with. The
/// chosen one beside it: findings, the training before and after, approving or returning with a reason.
void draw_werklijst(const View& view);

/// One request, opened (werklijst_verzoek.cpp).
void draw_werklijst_request(const View& view, const WerklijstRegel& regel);

}  // namespace stagepad::client
