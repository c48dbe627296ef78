#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "shared/codec/json_reader.hpp"
#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

inline std::string content_of(const std::string& file) {
  std::ifstream in(file);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

inline CivilDate day(const char* iso) { return *parse_iso_date(iso); }

inline Onderdeel part(std::int64_t id, const char* soort) {
  Onderdeel onderdeel;
  onderdeel.id = {id};
  onderdeel.soort = soort;
  return onderdeel;
}

/// An aios of JGZ-2024, full time from 1 September 2026, looked at on 1 October 2026.
inline Snapshot snapshot() {
  Snapshot beeld;
  beeld.vandaag = day("2026-10-01");
  beeld.regelpakket = "hash";
  beeld.traject.id = {1};
  beeld.traject.aios = {{7}, "Sanne de Wit"};
  beeld.traject.instituutsopleider = {{8}, "Ilse Bakker"};
  beeld.traject.programma = "jgz-2024";
  beeld.traject.cohort = day("2026-09-01");
  beeld.traject.dienstverband.eerste_dag = day("2026-09-01");
  beeld.traject.dienstverband.fte = {{day("2026-09-01"), whole(1)}};
  beeld.traject.onderdelen = {part(1, "jgz-1"), part(2, "mg"), part(3, "jgz-2"), part(4, "isk"),
                              part(5, "kz")};
  beeld.traject.versie = 3;
  return beeld;
}

/// Signed in as that aios, on Mijn opleiding, with everything here.
inline State opened() {
  State state;
  auto texts = Catalogue::load(Taal::nl, content_of("assets/texts/nl.json"));
  EXPECT_TRUE(texts.ok());
  state.catalogues.emplace(Taal::nl, texts.value());
  state.texts = Loading::here;
  state.ik.loading = Loading::here;
  state.ik.value.persoon = {{7}, "Sanne de Wit", "sanne@voorbeeld.nl", {Rol::aios}};
  state.address = parse_address("/opleiding");
  state.trajecten.loading = Loading::here;
  TrajectRegel own;
  own.id = {1};
  own.aios = {{7}, "Sanne de Wit"};
  state.trajecten.value.trajecten = {own};
  state.plaatsen.loading = Loading::here;
  state.open_traject = {1};
  state.beeld.loading = Loading::here;
  state.beeld.value = snapshot();
  auto pakket = read_json<Regelpakket>(content_of("assets/rulepacks/jgz-2024.json"));
  EXPECT_TRUE(pakket.ok());
  state.pakketten.emplace("hash", pakket.value);
  return state;
}

template <class E>
const E* find_effect(const Effects& effects) {
  for (const Effect& effect : effects) {
    if (const E* found = std::get_if<E>(&effect)) return found;
  }
  return nullptr;
}

}  // namespace stagepad::client
