#ifndef __EMSCRIPTEN__
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "shared/process/fasen.hpp"
#include "shared/text/sentences.hpp"
#include "tests/support/catalogues.hpp"

// The picture of the process in assets/proces/README.md is made from the transition table. After a change of the
// table: STAGEPAD_WRITE_PICTURE=1 build/dev/test_shared --gtest_filter='ProcessPicture.*'

namespace stagepad {
namespace {

/// "keur stageplan goed"
std::string words_of(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

/// "keur goed (instituutsopleider, etalage)"
std::string act(const Overgang& overgang) {
  std::string text = words_of(to_name(overgang.stap));
  if (overgang.wie == Rol::systeem) return text;
  text += " (" + std::string(to_name(overgang.wie));
  if (overgang.route) text += ", " + std::string(to_name(*overgang.route));
  return text + ")";
}

std::string acts_between(Fase van, Fase naar, const char* between) {
  std::vector<std::string> acts;
  for (const Overgang& each : overgangen()) {
    const std::string text = act(each);
    const bool is_new = std::find(acts.begin(), acts.end(), text) == acts.end();
    if (each.van == van && each.naar == naar && is_new) acts.push_back(text);
  }
  std::string text;
  for (const std::string& each : acts) text += (text.empty() ? "" : between) + each;
  return text;
}

std::string diagram(const Catalogue& texts) {
  std::string out = "```mermaid\nstateDiagram-v2\n";
  for (const auto& each : EnumNames<Fase>::names) {
    out += "  " + std::string(each.name) + " : " + word_text("fase", each.name, texts) + "\n";
  }
  for (const auto& van : EnumNames<Fase>::names) {
    for (const auto& naar : EnumNames<Fase>::names) {
      if (van.value == naar.value) continue;
      const std::string acts = acts_between(van.value, naar.value, " · ");
      if (acts.empty()) continue;
      out += "  " + std::string(van.name) + " --> " + std::string(naar.name) + " : " + acts + "\n";
    }
  }
  return out + "```\n";
}

std::string table(const Catalogue& texts) {
  std::string out = "| fase | stap | wie | route | daarna |\n| --- | --- | --- | --- | --- |\n";
  for (const Overgang& each : overgangen()) {
    out += "| " + word_text("fase", to_name(each.van), texts) + " | " + words_of(to_name(each.stap)) + " | " +
           rol_text(each.wie, texts) + " | " + (each.route ? std::string(to_name(*each.route)) : std::string()) + " | " +
           (each.van == each.naar ? std::string("(blijft)") : word_text("fase", to_name(each.naar), texts)) + " |\n";
  }
  return out;
}

std::string page() {
  const Catalogue& texts = catalogue_of(Taal::nl);
  return "# Het proces van een stage\n\n"
         "Gemaakt uit de tabel met overgangen in `shared/process/overgangen.cpp`, die als enige bepaalt wie in welke "
         "fase wat mag;\nde tests houden dit blad daaraan gelijk. Stappen die in hun fase blijven, zoals een van "
         "meer akkoorden, staan alleen\nin de tabel. Wie over een verslag oordeelt en wie het waardeert, is een regel "
         "van het regelpakket van het programma.\n\n" +
         diagram(texts) + "\n" + table(texts);
}

TEST(ProcessPicture, IsThatOfTheTransitionTable) {
  const std::string path = "assets/proces/README.md";
  if (std::getenv("STAGEPAD_WRITE_PICTURE")) {
    std::ofstream(std::string(STAGEPAD_SOURCE_DIR) + "/" + path) << page();
  }
  EXPECT_EQ(source_file(path), page()) << "see the head of this file";
}

}  // namespace
}  // namespace stagepad
#endif
