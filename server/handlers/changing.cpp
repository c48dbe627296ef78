#include "server/handlers/changing.hpp"

#include "server/handlers/access.hpp"
#include "server/handlers/preconditions.hpp"
#include "server/store/instellingen_van_systeem.hpp"

namespace stagepad {

std::optional<Refusal> refusal_for_version(const Call& call, std::int64_t versie_nu) {
  if (call.versie_gevraagd == versie_nu) return std::nullopt;
  Refusal refusal = refuse(412, "versie.gewijzigd", {getal_parameter("versie", versie_nu)});
  refusal.versie_gevraagd = call.versie_gevraagd;
  refusal.versie = versie_nu;
  return refusal;
}

namespace changing_detail {

namespace {

Done refused(Refusal refusal) { return {{}, std::move(refusal), {}}; }

Done in_transaction(store::Transaction& tx, const Call& call, const Findings& problems,
                    const std::function<Done(store::Transaction&)>& change) {
  if (auto refusal = refusal_now(tx, call)) return refused(std::move(*refusal));
  Earlier earlier = answered_before(tx, call);
  if (earlier.refusal) return refused(std::move(*earlier.refusal));
  if (earlier.antwoord) return {std::move(earlier.antwoord->antwoord), {}, {}};
  if (!problems.empty()) return refused({400, "inhoud", problems, {}});
  Done done = change(tx);
  if (done.refusal) return done;
  store::neem_vandaag_over(tx, call.vandaag);
  keep_answer(tx, call, call.endpoint.success, done.body);
  return done;
}

}  // namespace

std::optional<Refusal> refusal_for_headers(Call& call, bool has_body) {
  if (has_body && !is_json(call.request)) return refuse(415, "inhoud.soort");
  if (call.endpoint.precondition != api::Precondition::object) return std::nullopt;
  call.versie_gevraagd = version_asked(call.request.header("If-Match"));
  if (!call.versie_gevraagd) return refuse(428, "versie.ontbreekt");
  return std::nullopt;
}

Response carry_out(const Call& call, const Findings& problems,
                   const std::function<Done(store::Transaction&)>& change) {
  auto outcome =
      call.services.store.write(store::AuditNeed::required, [&](store::Transaction& tx) -> Done {
        Done done = in_transaction(tx, call, problems, change);
        if (done.refusal) tx.abandon();
        return done;
      });
  if (!outcome) {
    return problem_answer(call.services, call.request,
                          refusal_of_store(call.services, outcome.failure()));
  }
  Done& done = outcome.value();
  if (done.refusal) return problem_answer(call.services, call.request, *done.refusal);
  Response response;
  response.status = call.endpoint.success;
  if (response.status != 204) response = json_response(call.endpoint.success, std::move(done.body));
  if (done.versie) response.set_header("ETag", api::etag_of(*done.versie));
  return response;
}

}  // namespace changing_detail

}  // namespace stagepad
