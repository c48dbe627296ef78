#include "server/admin/options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

namespace stagepad {

namespace {

/// What stands behind an errand.
enum class Words { none, somebody, somebody_and_role, message };

struct Errand {
  std::string_view word;
  AdminVraag vraag;
  Words words;
};

constexpr std::array k_errands = {Errand{"setup-link", AdminVraag::setup_link, Words::none},
                                  Errand{"invite", AdminVraag::invite, Words::somebody},
                                  Errand{"list", AdminVraag::list, Words::none},
                                  Errand{"block", AdminVraag::block, Words::somebody},
                                  Errand{"unblock", AdminVraag::unblock, Words::somebody},
                                  Errand{"reset-link", AdminVraag::reset_link, Words::somebody},
                                  Errand{"role add", AdminVraag::role_add, Words::somebody_and_role},
                                  Errand{"role remove", AdminVraag::role_remove, Words::somebody_and_role},
                                  Errand{"mail list", AdminVraag::mail_list, Words::none},
                                  Errand{"mail pause", AdminVraag::mail_pause, Words::none},
                                  Errand{"mail resume", AdminVraag::mail_resume, Words::none},
                                  Errand{"mail retry", AdminVraag::mail_retry, Words::message},
                                  Errand{"mail cancel", AdminVraag::mail_cancel, Words::message}};

constexpr std::string_view k_roles =
    "give aios, instituutsopleider, praktijkopleider, stagebureau or beheerder";

std::optional<Rol> role_of(std::string_view word) {
  const auto rol = from_name<Rol>(word);
  if (!rol || *rol > Rol::beheerder) return std::nullopt;
  return rol;
}

Taken take_data(AdminOptions& options, std::string_view value) {
  if (value.empty()) return refused("--data needs the name of a directory.");
  options.data = std::filesystem::path(std::string(value));
  return std::monostate{};
}

Taken take_public_url(AdminOptions& options, std::string_view value) {
  auto url = parse_public_url(value);
  if (!url) return url.failure();
  options.public_url = std::move(url.value());
  return std::monostate{};
}

Taken take_name(AdminOptions& options, std::string_view value) {
  options.naam = value;
  return std::monostate{};
}

Taken take_role(AdminOptions& options, std::string_view value) {
  const auto rol = role_of(value);
  if (!rol) return bad_value("--role", value, k_roles);
  if (std::find(options.rollen.begin(), options.rollen.end(), *rol) == options.rollen.end()) {
    options.rollen.push_back(*rol);
  }
  return std::monostate{};
}

constexpr std::array k_options = {
    Option<AdminOptions>{"--data", false, take_data},
    Option<AdminOptions>{"--public-url", false, take_public_url},
    Option<AdminOptions>{"--name", false, take_name},
    Option<AdminOptions>{"--role", true, take_role},
};

const Errand* errand_of(std::string_view word) {
  const auto* found = std::find_if(k_errands.begin(), k_errands.end(),
                                   [&](const Errand& each) { return each.word == word; });
  return found == k_errands.end() ? nullptr : found;
}

Failure unknown_errand() {
  return refused(
      "Say what to do: stagepad admin setup-link, invite, list, block, unblock, reset-link, role add, "
      "role remove, mail list, mail pause, mail resume, mail retry, mail cancel, export-person or erase-person.");
}

std::size_t count_of(Words words) {
  switch (words) {
    case Words::none: return 0;
    case Words::somebody:
    case Words::message: return 1;
    case Words::somebody_and_role: break;
  }
  return 2;
}

/// The number of a message; "all" where everything that was given up may be meant.
Taken take_message(AdminOptions& options, const Errand& errand, std::string_view word) {
  const bool may_be_all = errand.vraag == AdminVraag::mail_retry;
  if (may_be_all && word == "all") return std::monostate{};
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size() || number < 1) {
    return refused("stagepad admin " + std::string(errand.word) + " needs the number of a message" +
                   (may_be_all ? ", or all for those that were given up" : "") +
                   ". stagepad admin mail list shows them.");
  }
  options.bericht = number;
  return std::monostate{};
}

/// The words that are not options, in their order.
Taken take_words(AdminOptions& options, const Errand& errand,
                 const std::vector<std::string_view>& words) {
  const std::size_t wanted = count_of(errand.words);
  if (words.size() > wanted) {
    return refused("'" + std::string(words[wanted]) + "' is one word too many for stagepad admin " +
                   std::string(errand.word) + ".");
  }
  if (errand.words == Words::message) return take_message(options, errand, words.empty() ? "" : words[0]);
  if (errand.words != Words::none) {
    if (words.empty()) {
      return refused("stagepad admin " + std::string(errand.word) +
                     " needs the mail address of the person.");
    }
    options.adres = words[0];
  }
  if (errand.words == Words::somebody_and_role) {
    const auto rol = words.size() > 1 ? role_of(words[1]) : std::nullopt;
    if (!rol) {
      return refused("stagepad admin " + std::string(errand.word) +
                     " needs a role behind the address: " + std::string(k_roles) + ".");
    }
    options.rollen = {*rol};
  }
  return std::monostate{};
}

/// Options of an invitation alone.
Taken check_invitation(const AdminOptions& options) {
  const bool has_some = !options.naam.empty() || !options.rollen.empty();
  if (options.vraag != AdminVraag::invite) {
    return has_some ? Taken(refused("--name and --role belong to stagepad admin invite."))
                    : Taken(std::monostate{});
  }
  if (options.naam.empty()) return refused("An invitation needs a name: --name 'Anna de Vries'.");
  if (options.rollen.empty()) {
    return refused("An invitation needs a role: --role; " + std::string(k_roles) + ".");
  }
  return std::monostate{};
}

}  // namespace

Result<AdminOptions> parse_admin(Arguments& arguments) {
  if (arguments.at_end() || arguments.at_option()) return unknown_errand();
  std::string word(arguments.take_word());
  if ((word == "role" || word == "mail") && !arguments.at_end()) word += " " + std::string(arguments.take_word());
  const Errand* errand = errand_of(word);
  if (!errand) return unknown_errand();
  AdminOptions options;
  options.vraag = errand->vraag;
  std::vector<std::string_view> words;
  std::set<std::string_view> seen;
  while (!arguments.at_end()) {
    if (!arguments.at_option()) {
      words.push_back(arguments.take_word());
      continue;
    }
    const auto name = arguments.take_name();
    const Taken taken = take_option(arguments, "admin", name, k_options, seen, options);
    if (!taken) return taken.failure();
  }
  const Taken whole = check_invitation(options);
  if (!whole) return whole.failure();
  const Taken placed = take_words(options, *errand, words);
  if (!placed) return placed.failure();
  return options;
}

}  // namespace stagepad
