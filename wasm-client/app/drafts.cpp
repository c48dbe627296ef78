#include "wasm-client/app/drafts.hpp"

#include <utility>
#include <variant>

namespace stagepad::client {

namespace {

/// What a draft is about; there is at most one draft about each.
OnderdeelId subject_of(const VraagGoedkeuring& draft) { return draft.onderdeel; }
OnderdeelId subject_of(const GeefVoorkeuren& draft) { return draft.onderdeel; }
VerzoekId subject_of(const BeslisVerzoek& draft) { return draft.verzoek; }

template <class Draft, class Subject>
const Draft* find_in(const std::vector<Draft>& drafts, Subject subject) {
  for (const Draft& each : drafts) {
    if (subject_of(each) == subject) return &each;
  }
  return nullptr;
}

template <class Draft>
void keep_in(std::vector<Draft>& drafts, Draft draft) {
  for (Draft& each : drafts) {
    if (subject_of(each) != subject_of(draft)) continue;
    each = std::move(draft);
    return;
  }
  drafts.push_back(std::move(draft));
}

template <class Draft>
void discard_from(std::vector<Draft>& drafts, const Draft& done) {
  std::erase_if(drafts, [&](const Draft& each) { return subject_of(each) == subject_of(done); });
}

struct Discard {
  Drafts& drafts;

  void operator()(const DienSchemawijzigingIn&) const { drafts.schemawijziging.reset(); }
  void operator()(const VraagGoedkeuring& done) const { discard_from(drafts.aanvragen, done); }
  void operator()(const GeefVoorkeuren& done) const { discard_from(drafts.voorkeuren, done); }
  void operator()(const BeslisVerzoek& done) const { discard_from(drafts.besluiten, done); }
  // Of taking back a request and of administering a training no draft is kept.
  template <class Other>
  void operator()(const Other&) const {}
};

}  // namespace

bool Drafts::empty() const {
  return !schemawijziging && aanvragen.empty() && voorkeuren.empty() && besluiten.empty();
}

const VraagGoedkeuring* find_aanvraag(const Drafts& drafts, OnderdeelId onderdeel) {
  return find_in(drafts.aanvragen, onderdeel);
}

const GeefVoorkeuren* find_voorkeuren(const Drafts& drafts, OnderdeelId onderdeel) {
  return find_in(drafts.voorkeuren, onderdeel);
}

const BeslisVerzoek* find_besluit(const Drafts& drafts, VerzoekId verzoek) {
  return find_in(drafts.besluiten, verzoek);
}

void keep(Drafts& drafts, VraagGoedkeuring aanvraag) {
  keep_in(drafts.aanvragen, std::move(aanvraag));
}

void keep(Drafts& drafts, GeefVoorkeuren voorkeuren) {
  keep_in(drafts.voorkeuren, std::move(voorkeuren));
}

void keep(Drafts& drafts, BeslisVerzoek besluit) { keep_in(drafts.besluiten, std::move(besluit)); }

void discard(Drafts& drafts, const Command& command) { std::visit(Discard{drafts}, command); }

}  // namespace stagepad::client
