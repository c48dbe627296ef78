#pragma once

#include "shared/api/endpoint.hpp"
#include "shared/api/standaardteksten.hpp"

namespace stagepad::api {

// What mails and letters say. Part of endpoints.hpp.

inline constexpr Endpoint<Nothing, Standaardteksten> k_standaardteksten{
    Method::get, "/api/standaardteksten", Permission::words_texts, Precondition::none,
    "The mails and parts of letters of which the words may be chosen, and where they were."};
inline constexpr Endpoint<Nothing, StandaardtekstKaart> k_standaardtekst{
    Method::get, "/api/standaardteksten/{standaardtekst}", Permission::words_texts, Precondition::none,
    "A text: its words as they came, its placeholders with examples, and every version."};
inline constexpr Endpoint<WijzigStandaardtekst, StandaardtekstKaart> k_wijzig_standaardtekst{
    Method::put, "/api/standaardteksten/{standaardtekst}", Permission::words_texts, Precondition::object,
    "Other words for a text in one language, as its next version; what is not sent yet gets them."};

template <class Visit>
constexpr void for_each_endpoint_of_standaardteksten(Visit&& visit) {
  visit(k_standaardteksten);
  visit(k_standaardtekst);
  visit(k_wijzig_standaardtekst);
}

}  // namespace stagepad::api
