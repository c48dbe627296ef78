#pragma once

#include "shared/api/endpoint.hpp"
#include "shared/api/mailteksten.hpp"

namespace stagepad::api {

// What mails say. Part of endpoints.hpp.

inline constexpr Endpoint<Nothing, Mailteksten> k_mailteksten{
    Method::get, "/api/mailteksten", Permission::words_mails, Precondition::none,
    "The mails of which the words may be chosen, and where they were."};
inline constexpr Endpoint<Nothing, MailtekstKaart> k_mailtekst{
    Method::get, "/api/mailteksten/{mailtekst}", Permission::words_mails, Precondition::none,
    "A mail: its words as they came, its placeholders with examples, and every version."};
inline constexpr Endpoint<WijzigMailtekst, MailtekstKaart> k_wijzig_mailtekst{
    Method::put, "/api/mailteksten/{mailtekst}", Permission::words_mails, Precondition::object,
    "Other words for a mail in one language, as its next version; mails that are not sent yet get them."};

template <class Visit>
constexpr void for_each_endpoint_of_mailteksten(Visit&& visit) {
  visit(k_mailteksten);
  visit(k_mailtekst);
  visit(k_wijzig_mailtekst);
}

}  // namespace stagepad::api
