#pragma once

#include <optional>
#include <string>

#include "server/store/bladzijde.hpp"
#include "shared/api/systeem.hpp"

namespace stagepad::store {

// The audit log and the outbox, as lists for people. Newest first.

/// Which entries: about this kind of object, about this one of them, by this person; from this moment
/// and before that one.
struct Logboekfilter {
  std::string soort;
  std::optional<std::int64_t> object;
  std::optional<PersoonId> door;
  std::optional<std::int64_t> vanaf_ms = {};
  std::optional<std::int64_t> voor_ms = {};
};

// The statements that find a page; apart, so that tests can look at how they are carried out.
std::string logboek_sql(const Logboekfilter& filter, Bladzijde bladzijde);
std::string geschiedenis_sql(Bladzijde bladzijde);

Lijst<LogboekRegel> page_logboek(ReadConnection& db, const Logboekfilter& filter,
                                 Bladzijde bladzijde);

/// Everything about one training: itself, its parts and its requests. Without decisions that were only got ready, and
/// without the aios having told about a place: those are not everybody's to read.
Lijst<LogboekRegel> page_geschiedenis(ReadConnection& db, TrajectId traject, Bladzijde bladzijde);

struct Berichtenfilter {
  std::optional<Berichtstatus> status;
  std::optional<PersoonId> aan;
};

std::string berichten_sql(const Berichtenfilter& filter, Bladzijde bladzijde);
/// What went or goes out, without parameters.
Lijst<BerichtRegel> page_berichten(ReadConnection& db, const Berichtenfilter& filter,
                                   Bladzijde bladzijde);

}  // namespace stagepad::store
