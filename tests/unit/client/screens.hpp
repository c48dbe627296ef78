#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/api/messages.hpp"
#include "shared/codec/json_writer.hpp"
#include "tests/unit/client/opened_state.hpp"
#include "wasm-client/client_app.hpp"
#include "wasm-client/platform/headless/headless_platform.hpp"

namespace stagepad::client {

using platform::HeadlessPlatform;
using ui::Node;
using ui::Role;

/// The client as assistive technology finds it, with a server that answers what the test says.
class Screens : public ::testing::Test {
 protected:
  Screens() : screen(app, STAGEPAD_FONT_DIR) {
    answers["/texts/nl.json"] = content_of("assets/texts/nl.json");
    answers["/api/werklijst"] = R"({"regels":[]})";
    answers["/api/regelpakketten"] = R"({"pakketten":[],"stagesoorten":["keuze","mg"]})";
    answers["/api/personen?aantal=200&rol=instituutsopleider"] = R"({"regels":[]})";
    answers["/api/instellingen?aantal=200"] =
        R"({"regels":[{"id":1,"naam":"GGD Noord","in_contact":false,"plaatsen":2,"versie":3},
                      {"id":2,"naam":"GGD Nrd","in_contact":false,"plaatsen":1,"versie":1}]})";
  }

  void open(const std::string& url, std::vector<Rol> rollen, PersoonId persoon = {9}) {
    Ik ik;
    ik.persoon = {persoon, "Hanneke Smit", "hanneke@voorbeeld.nl", std::move(rollen)};
    ik.vandaag = day("2026-11-21");
    answers["/api/ik"] = to_json(ik);
    screen.start(url);
    settle();
  }

  /// Answers until nothing is asked any more. What the test did not say is not there.
  void settle() {
    for (int round = 0; round < 20 && !screen.requests().empty(); ++round) {
      const auto waiting = screen.requests();
      for (const auto& each : waiting) {
        const auto found = answers.find((each.request.method == "GET" ? "" : each.request.method + " ") +
                                        each.request.path);
        sent.push_back(each.request);
        platform::Response response;
        response.status = found == answers.end() ? 404 : statuses.count(found->first) ? statuses[found->first] : 200;
        if (found != answers.end()) response.body = found->second;
        screen.answer(each.id, response);
      }
      screen.draw(6);
    }
    screen.draw(6);
  }

  bool says(std::string_view text) const {
    for (const Node& each : screen.tree().nodes()) {
      if (each.name.find(text) != std::string::npos || each.description.find(text) != std::string::npos) return true;
    }
    return false;
  }

  void is_whole() {
    EXPECT_TRUE(screen.ui().duplicate_keys().empty());
    EXPECT_TRUE(screen.ui().unaccounted_items().empty());
    screen.set_viewport({390, 844});
    screen.draw(8);
    EXPECT_TRUE(screen.ui().duplicate_keys().empty());
    EXPECT_TRUE(screen.ui().unaccounted_items().empty());
  }

  ClientApp app;
  HeadlessPlatform screen;
  std::map<std::string, std::string> answers;
  std::map<std::string, int> statuses;
  std::vector<platform::Request> sent;
};

}  // namespace stagepad::client
