#include "server/handlers/commands.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include "server/handlers/access.hpp"
#include "server/handlers/beeld.hpp"
#include "server/handlers/change.hpp"
#include "server/handlers/trajectbericht.hpp"
#include "server/store/idempotentie.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/stageplaatsen.hpp"
#include "shared/base/sha256.hpp"
#include "shared/base/text.hpp"
#include "shared/command/check.hpp"

namespace stagepad {

namespace {

/// The body of the answer, or why there is none.
struct Outcome {
  std::string body;
  std::optional<Refusal> refusal;
};

/// Nobody repeats a request after a week; the answers hold what was personal on that day.
constexpr std::int64_t k_answers_kept_ms = std::int64_t{7} * 24 * 60 * 60 * 1000;

bool is_json(const Request& request) {
  const std::string_view type = request.header("Content-Type");
  return trimmed(type.substr(0, type.find(';'))) == "application/json";
}

/// Keys are 8 to 128 visible ASCII characters.
bool is_usable_key(std::string_view key) {
  return key.size() >= 8 && key.size() <= 128 &&
         std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

Sha256Digest fingerprint(const Request& request) {
  Sha256 sum;
  for (const std::string_view part :
       {std::string_view(request.method), std::string_view(request.path),
        std::string_view(request.body)}) {
    sum.update(std::to_string(part.size())).update(":").update(part);
  }
  return sum.finish();
}

/// If-Match takes the validator of a version ("7"), and also that of the answer to a GET ("7-…").
std::optional<std::int64_t> version_asked(std::string_view if_match) {
  const auto dash = if_match.find('-');
  if (dash == std::string_view::npos) return api::version_of_etag(if_match);
  return api::version_of_etag(std::string(if_match.substr(0, dash)) + '"');
}

/// The places a command names, and for an institution of one's own choice those it is held against.
std::vector<StageplaatsId> places_needed(store::ReadConnection& db, const Command& command) {
  if (const auto* voorkeuren = std::get_if<GeefVoorkeuren>(&command)) return voorkeuren->plaatsen;
  const auto* vraag = std::get_if<VraagGoedkeuring>(&command);
  if (!vraag) return {};
  std::vector<StageplaatsId> needed = vraag->plaatsen;
  if (vraag->route != Route::eigen) return needed;
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
    for (Finding& each : only_server_knows(tx_, command_)) findings.push_back(std::move(each));
    if (blocks(findings)) return {{}, Refusal{422, "geweigerd", std::move(findings), {}}};
    return {carry_out_now(std::move(findings)), std::nullopt};
  }

 private:
  /// The roles may have changed since the call was let in; here they cannot change any more.
  std::optional<Refusal> not_allowed() {
    if (!beeld_) return refusal_of(Access::hidden, call_.permission);
    const auto rollen = rollen_in(beeld_->traject, call_.actor());
    const Access access = access_of(call_.permission, rollen);
    if (access == Access::allowed) return std::nullopt;
    return refusal_of(access, call_.permission);
  }

  std::optional<Outcome> answered_before() {
    key_ = call_.request.header(api::k_header_idempotency);
    if (key_.empty()) return std::nullopt;
    if (!is_usable_key(key_)) return Outcome{{}, refuse(400, "idempotentie.sleutel")};
    const auto given = store::find_antwoord(tx_, call_.persoon.id, key_);
    if (!given) return std::nullopt;
    if (given->verzoek_hash != fingerprint(call_.request)) {
      return Outcome{{}, refuse(422, "idempotentie.ander_verzoek")};
    }
    return Outcome{given->antwoord, std::nullopt};
  }

  std::optional<Refusal> outdated() {
    const auto versie = version_asked(call_.request.header("If-Match"));
    const std::int64_t now = beeld_->traject.versie;
    if (!versie) return refuse(428, "voorwaarde.ontbreekt");
    if (*versie != now) {
      Refusal refusal = refuse(412, "traject.gewijzigd", {getal_parameter("versie", now)});
      refusal.versie = now;
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
    store::neem_vandaag_over(tx_, call_.vandaag);
    const Change change{tx_, call_, *beeld_, *pakket_};
    std::visit([&](const auto& each) { store_change(change, each); }, command_);

    const Uitkomst uitkomst{*laad_beeld(tx_, call_, call_.traject), std::move(findings)};
    std::string body = to_json(uitkomst);
    if (!key_.empty()) {
      store::delete_oude_antwoorden(tx_, tx_.now_ms() - k_answers_kept_ms);
      store::insert_antwoord(tx_, call_.persoon.id, key_, {fingerprint(call_.request), 200, body});
    }
    return body;
  }

  store::Transaction& tx_;
  const Call& call_;
  const Command& command_;
  const Findings& problems_;
  std::optional<Snapshot> beeld_;
  const LoadedRulepack* pakket_ = nullptr;
  std::string_view key_;
};

}  // namespace

Answer<Uitkomst> carry_out_read(const Call& call, const Command& command, Findings problems) {
  if (!is_json(call.request)) return Answer<Uitkomst>::refused(call, refuse(415, "inhoud.soort"));
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
