#include "server/store/instellingen.hpp"

#include <string>
#include <utility>

#include "server/handlers/beheer.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/stageplaats_invoer.hpp"

namespace stagepad {

namespace {

/// What the log keeps of a change: which other institution came in, and how many places moved.
struct SamenvoegingInhoud {
  InstellingId andere;
  std::int64_t plaatsen = 0;
};

struct InstellingInhoud {
  bool in_contact = false;
};

}  // namespace

template <>
struct Describe<SamenvoegingInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("andere", &SamenvoegingInhoud::andere),
                           field("plaatsen", &SamenvoegingInhoud::plaatsen));
  }
};

template <>
struct Describe<InstellingInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("in_contact", &InstellingInhoud::in_contact));
  }
};

namespace {

/// What is wrong with an institution that is entered; `zelf` is the one that is changed.
Findings problems_with(store::ReadConnection& db, const InstellingInvoer& invoer,
                       InstellingId zelf) {
  if (invoer.naam.empty()) return {about("tekst.leeg", "/naam")};
  const auto length = static_cast<std::int64_t>(count_code_points(invoer.naam));
  if (length > static_cast<std::int64_t>(k_max_naam)) {
    return {about("tekst.te_lang", "/naam",
                  {getal_parameter("lengte", length),
                   getal_parameter("maximum", static_cast<std::int64_t>(k_max_naam))})};
  }
  const auto same = store::find_zelfde_instelling(db, invoer.naam, zelf);
  if (!same) return {};
  return {about("instelling.bestaat_al", "/naam", {tekst_parameter("instelling", invoer.naam)})};
}

InstellingKaart kaart_van(store::ReadConnection& db, InstellingId id) {
  return store::load_instellingkaart(db, id).value_or(InstellingKaart{});
}

InstellingInvoer tidy(const InstellingInvoer& invoer) {
  return {std::string(trimmed(invoer.naam)), invoer.in_contact};
}

}  // namespace

Answer<Pagina<InstellingKaart>> get_instellingen(const Call& call,
                                                 const InstellingenVraag& vraag) {
  return page_answer<InstellingKaart>(call, vraag, [&](store::ReadConnection& db, store::Bladzijde page) {
    return store::list_instellingen(db, {vraag.tekst, vraag.in_contact}, page);
  });
}

Answer<InstellingKaart> get_instelling(const Call& call) {
  return object_answer<InstellingKaart>(call, [&](store::ReadConnection& db) {
    return store::load_instellingkaart(db, id_in_path<InstellingId>(call, "instelling"));
  });
}

Changed<InstellingKaart> voeg_instelling_toe(store::Transaction& tx, const Call& call,
                                            const InstellingInvoer& sent) {
  const InstellingInvoer invoer = tidy(sent);
  if (auto findings = problems_with(tx, invoer, {}); !findings.empty()) {
    return refused_with(std::move(findings));
  }
  const InstellingId id = store::insert_instelling(tx, invoer);
  record(tx, call, "instelling.toegevoegd", "instelling", id.value,
         to_json(InstellingInhoud{invoer.in_contact}));
  return changed_to(kaart_van(tx, id));
}

Changed<InstellingKaart> wijzig_instelling(store::Transaction& tx, const Call& call,
                                          const InstellingInvoer& sent) {
  const auto now = store::load_instellingkaart(tx, id_in_path<InstellingId>(call, "instelling"));
  if (!now) return nothing_there();
  if (auto stale = outdated(call, now->versie)) return *stale;
  const InstellingInvoer invoer = tidy(sent);
  Findings findings = problems_with(tx, invoer, now->id);
  if (invoer == InstellingInvoer{now->naam, now->in_contact}) {
    findings.push_back(about("beheer.geen_wijziging", ""));
  }
  if (!findings.empty()) return refused_with(std::move(findings));
  store::update_instelling(tx, now->id, invoer);
  record(tx, call, "instelling.gewijzigd", "instelling", now->id.value,
         to_json(InstellingInhoud{invoer.in_contact}));
  return changed_to(kaart_van(tx, now->id));
}

Changed<InstellingKaart> voeg_instellingen_samen(store::Transaction& tx, const Call& call,
                                                const Samenvoeging& samenvoeging) {
  const auto now = store::load_instellingkaart(tx, id_in_path<InstellingId>(call, "instelling"));
  if (!now) return nothing_there();
  if (auto stale = outdated(call, now->versie)) return *stale;
  const InstellingId andere = samenvoeging.andere;
  if (andere == now->id) return refused_with({about("instelling.zichzelf", "/andere")});
  if (!store::load_instellingkaart(tx, andere)) {
    return refused_with({about("instelling.onbekend", "/andere")});
  }
  Findings findings;
  for (const std::string& naam : store::shared_plaatsnamen(tx, now->id, andere)) {
    findings.push_back(
        about("instelling.plaats_dubbel", "/andere", {tekst_parameter("plaats", naam)}));
  }
  if (!findings.empty()) return refused_with(std::move(findings));
  const std::int64_t moved = store::merge_instellingen(tx, now->id, andere);
  record(tx, call, "instelling.samengevoegd", "instelling", now->id.value,
         to_json(SamenvoegingInhoud{andere, moved}));
  return changed_to(kaart_van(tx, now->id));
}

}  // namespace stagepad
