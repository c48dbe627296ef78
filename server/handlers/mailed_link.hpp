#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "server/auth/form_page.hpp"
#include "server/handlers/forms.hpp"
#include "server/handlers/services.hpp"

namespace stagepad {

/// What the pages behind mailed links have in common, for people without an account: forms that carry the token of
/// their link as "sleutel", each carried out in one transaction. Looking (GET, HEAD) never gets here. Immutable.
class MailedLinkForms {
 public:
  MailedLinkForms(const Services& services, PublicUrl url, std::string_view page)
      : services_(services), url_(std::move(url)), page_(page) {}

  [[nodiscard]] const Services& services() const { return services_; }
  [[nodiscard]] const Catalogue& texts_for(const Request& request) const {
    return services_.texts.in(language_of(request));
  }

  /// The page once more; `done` says what was done.
  [[nodiscard]] Response back_to(const Request& request, const std::string& token, std::string_view done) const {
    NamedValues query = {{"sleutel", token}};
    if (!done.empty()) query.emplace_back("gedaan", std::string(done));
    return see_other(address_in(language_of(request), page_, query));
  }

  /// The store could not do its work; logged here, without the token.
  [[nodiscard]] Response failed(const Failure& failure) const {
    services_.log(std::string(page_.substr(1)) + ": " + failure.code + ": " + failure.detail);
    return text_response(503, "text/plain; charset=utf-8", "Try again later.");
  }

  /// Does something with a form of ours: `act(form, token, transaction)` answers.
  template <class Do>
  Response with_form(const Request& request, Do&& act, store::AuditNeed need = store::AuditNeed::housekeeping) const {
    const auto read = read_form(url_, request);
    if (const auto* refusal = std::get_if<Response>(&read)) return *refusal;
    const auto& form = std::get<NamedValues>(read);
    const std::string token = field_of(form, "sleutel");
    auto done = services_.store.write(need, [&](store::Transaction& tx) { return act(form, token, tx); });
    if (!done) return failed(done.failure());
    return std::move(done.value());
  }

 private:
  const Services& services_;
  PublicUrl url_;
  std::string_view page_;
};

}  // namespace stagepad
