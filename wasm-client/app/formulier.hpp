#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad::client {

/// What somebody typed into a form and has not sent: kept in the browser, so that it survives reload,
/// a lost network and an ended session. `naam` says which form ("persoon/3"), `inhoud` is what was typed
/// as JSON by the field list of that form, `versie` the version of the object it was begun on (0 for a
/// new one).
struct Formulier {
  std::string naam;
  std::int64_t versie = 0;
  std::string inhoud;

  friend bool operator==(const Formulier&, const Formulier&) = default;
};

/// All forms a person has begun; at most one of each name.
struct Formulieren {
  std::vector<Formulier> formulieren;

  friend bool operator==(const Formulieren&, const Formulieren&) = default;
};

const Formulier* find_formulier(const Formulieren& all, std::string_view naam);
void keep(Formulieren& all, Formulier formulier);
void discard(Formulieren& all, std::string_view naam);

/// What was typed into the form; `otherwise` when nothing was, or when it is a form of an older client.
/// `open`: the path of a field that a form, unlike what is sent, may leave open.
template <class T>
T draft_or(const Formulieren& all, std::string_view naam, T otherwise, std::string_view open = {}) {
  const Formulier* found = find_formulier(all, naam);
  if (!found) return otherwise;
  auto read = read_json<T>(found->inhoud);
  const bool is_readable = std::all_of(read.problems.begin(), read.problems.end(), [&](const auto& each) {
    return !open.empty() && each.pad == open;
  });
  return is_readable ? std::move(read.value) : otherwise;
}

}  // namespace stagepad::client

namespace stagepad {

template <>
struct Describe<client::Formulier> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("naam", &client::Formulier::naam),
                           field("versie", &client::Formulier::versie),
                           field("inhoud", &client::Formulier::inhoud));
  }
};

template <>
struct Describe<client::Formulieren> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("formulieren", &client::Formulieren::formulieren));
  }
};

}  // namespace stagepad
