#include "server/auth/browser_name.hpp"

#include <array>
#include <utility>

namespace stagepad {

namespace {

using Sign = std::pair<std::string_view, std::string_view>;  // what stands in the header, the name

// The first that fits: nearly all of them also name the ones below.
constexpr std::array<Sign, 10> k_browsers = {{{"Edg", "Edge"},
                                              {"OPR/", "Opera"},
                                              {"SamsungBrowser/", "Samsung Internet"},
                                              {"Vivaldi/", "Vivaldi"},
                                              {"FxiOS/", "Firefox"},
                                              {"Firefox/", "Firefox"},
                                              {"CriOS/", "Chrome"},
                                              {"Chromium/", "Chromium"},
                                              {"Chrome/", "Chrome"},
                                              {"Safari/", "Safari"}}};
constexpr std::array<Sign, 7> k_systems = {{{"Android", "Android"},
                                            {"iPhone", "iPhone"},
                                            {"iPad", "iPad"},
                                            {"Windows", "Windows"},
                                            {"CrOS", "ChromeOS"},
                                            {"Mac OS X", "macOS"},
                                            {"Linux", "Linux"}}};

template <std::size_t N>
std::string_view first_of(const std::array<Sign, N>& signs, std::string_view text) {
  for (const auto& [sign, name] : signs) {
    if (text.find(sign) != std::string_view::npos) return name;
  }
  return {};
}

}  // namespace

std::string browser_name(std::string_view user_agent) {
  const auto browser = first_of(k_browsers, user_agent);
  const auto system = first_of(k_systems, user_agent);
  std::string name(browser);
  if (!browser.empty() && !system.empty()) name += ", ";
  return name += system;
}

}  // namespace stagepad
