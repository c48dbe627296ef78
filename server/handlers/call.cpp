#include "server/handlers/call.hpp"

#include <utility>

#include "server/http/problem.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// The text "probleem.<code>", else what the one finding says, else what the status says.
std::string title_of(const Refusal& refusal, const Catalogue& texts, Taal taal) {
  if (const auto key = find_tekst("probleem." + refusal.code)) return texts.text(*key);
  if (refusal.findings.size() == 1) return finding_text(refusal.findings.front(), texts, taal);
  return std::string(status_phrase(refusal.status));
}

}  // namespace

Refusal refuse(int status, std::string code, std::vector<Parameter> parameters) {
  Finding finding;
  finding.code = code;
  finding.parameters = std::move(parameters);
  return {status, std::move(code), {std::move(finding)}, {}};
}

Response problem_answer(const Services& services, const Request& request, const Refusal& refusal) {
  const Taal taal = language_of(request);
  Probleem probleem;
  probleem.type = "urn:stagepad:probleem:" + refusal.code;
  probleem.title = title_of(refusal, services.texts.in(taal), taal);
  probleem.status = refusal.status;
  probleem.code = refusal.code;
  probleem.findings = refusal.findings;
  Response response = text_response(refusal.status, "application/problem+json", to_json(probleem));
  if (refusal.versie) response.set_header("ETag", api::etag_of(*refusal.versie));
  return response;
}

Refusal refusal_of_store(const Services& services, const Failure& failure) {
  services.log("store: " + failure.code + ": " + failure.detail);
  const bool may_pass = failure.code == "store.busy" || failure.code == "store.io" ||
                        failure.code == "store.outcome-unknown";
  return may_pass ? Refusal{503, "even_niet", {}, {}} : Refusal{500, "storing", {}, {}};
}

}  // namespace stagepad
