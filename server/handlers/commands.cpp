#include "server/handlers/commands.hpp"

#include <string>
#include <variant>

#include "server/handlers/access.hpp"
#include "server/handlers/beeld.hpp"
#include "server/handlers/change.hpp"
#include "server/handlers/preconditions.hpp"
#include "server/handlers/trajectbericht.hpp"
#include "server/store/stageplaatsen.hpp"
#include "shared/command/check.hpp"

namespace stagepad {

namespace {

/// The body of the answer, or why there is none.
struct Outcome {
  std::string body;
  std::optional<Refusal> refusal;
};

/// The places a command names, and for an institution of one's own choice those it is held against.
std::vector<StageplaatsId> places_needed(store::ReadConnection& db, const Command& command) {
  if (const auto* voorkeuren = std::get_if<GeefVoorkeuren>(&command)) return voorkeuren->plaatsen;
  if (const auto* plaatsing = std::get_if<PlaatsOnderVoorbehoud>(&command)) {
    return {plaatsing->stageplaats};
  }
  const auto* vraag = std::get_if<VraagGoedkeuring>(&command);
  std::vector<StageplaatsId> needed;
  if (vraag) needed = vraag->plaatsen;
  const bool approaches = (vraag && vraag->route == Route::eigen) ||
                          std::holds_alternative<MeldPlaats>(command);
  if (!approaches) return needed;
  for (const auto& plaats : store::list_stageplaatsen(db, store::Plaatsfilter::zichtbaar)) {
    needed.push_back(plaats.id);
  }
  return needed;
}

/// One command in its transaction.
class Execution {
 public:
  Execution(store::Transaction& tx, const Call& call, const Command& command,
            const Findings& problems)
      : tx_(tx), call_(call), command_(command), problems_(problems) {}

  Outcome run() {
    beeld_ = laad_beeld(tx_, call_, call_.traject, places_needed(tx_, command_));
    if (auto refusal = not_allowed()) return {{}, std::move(refusal)};
    if (auto earlier = answered_before()) return std::move(*earlier);
    if (!problems_.empty()) return {{}, Refusal{400, "inhoud", problems_, {}}};
    if (auto refusal = outdated()) return {{}, std::move(refusal)};
    Findings findings = check(command_, *beeld_, pakket_->pakket, call_.actor());
    for (Finding& each : only_server_knows(tx_, call_, *beeld_, pakket_->pakket, command_)) {
      findings.push_back(std::move(each));
    }
    if (blocks(findings)) return {{}, Refusal{422, "geweigerd", std::move(findings), {}}};
    return {carry_out_now(std::move(findings)), std::nullopt};
  }

 private:
  /// The roles may have changed since the call was let in; here they cannot change any more.
  std::optional<Refusal> not_allowed() {
    if (!beeld_) return refusal_of(api::Access::hidden, call_.endpoint.permission);
    return refusal_now(tx_, call_);
  }

  std::optional<Outcome> answered_before() {
    Earlier earlier = stagepad::answered_before(tx_, call_);
    if (earlier.refusal) return Outcome{{}, std::move(earlier.refusal)};
    if (earlier.antwoord) return Outcome{std::move(earlier.antwoord->antwoord), std::nullopt};
    return std::nullopt;
  }

  std::optional<Refusal> outdated() {
    const auto versie = version_asked(call_.request.header("If-Match"));
    const std::int64_t now = beeld_->traject.versie;
    if (!versie) return refuse(428, "voorwaarde.ontbreekt");
    if (*versie != now) {
      Refusal refusal = refuse(412, "traject.gewijzigd", {getal_parameter("versie", now)});
      refusal.versie = now;
      refusal.versie_gevraagd = versie;
      return refusal;
    }
    pakket_ = call_.services.rulepacks.find(beeld_->traject, call_.vandaag);
    if (!pakket_) return refuse(409, "regelpakket.onbekend");
    const auto hash = call_.request.header(api::k_header_regelpakket);
    if (hash.empty()) return refuse(428, "regelpakket.niet_genoemd");
    if (hash != pakket_->hash) return refuse(409, "regelpakket.verouderd");
    return std::nullopt;
  }

  std::string carry_out_now(Findings findings) {
    store_command({tx_, call_, *beeld_, *pakket_}, command_);
    const Uitkomst uitkomst{*laad_beeld(tx_, call_, call_.traject), std::move(findings)};
    std::string body = to_json(uitkomst);
    keep_answer(tx_, call_, 200, body);
    return body;
  }

  store::Transaction& tx_;
  const Call& call_;
  const Command& command_;
  const Findings& problems_;
  std::optional<Snapshot> beeld_;
  const LoadedRulepack* pakket_ = nullptr;
};

}  // namespace

Answer<Uitkomst> carry_out_read(const Call& call, const Command& command, const Findings& problems) {
  if (!is_json(call.request)) return Answer<Uitkomst>::refused(call, refuse(415, "inhoud.soort"));
  return carry_out_command(call, command, problems);
}

Answer<Uitkomst> carry_out_command(const Call& call, const Command& command, const Findings& problems) {
  auto outcome =
      call.services.store.write(store::AuditNeed::required, [&](store::Transaction& tx) -> Outcome {
        Outcome done = Execution(tx, call, command, problems).run();
        if (done.refusal) tx.abandon();
        return done;
      });
  if (!outcome) return Answer<Uitkomst>::failed(call, outcome.failure());
  if (outcome.value().refusal) return Answer<Uitkomst>::refused(call, *outcome.value().refusal);
  return {json_response(200, std::move(outcome.value().body))};
}

}  // namespace stagepad
