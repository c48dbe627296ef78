#include "server/admin/command.hpp"

#include <algorithm>
#include <ostream>

#include "server/admin/mail_errands.hpp"
#include "server/auth/one_time_links.hpp"
#include "server/auth/people.hpp"
#include "server/embedded_migrations.hpp"
#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/beside.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/personen.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

namespace {

using store::Transaction;

/// What to print when it was done, or why not. The transaction of a failure is rolled back.
using Outcome = Result<std::string>;

std::string lifetime_in_words(store::KoppelingSoort soort) {
  switch (soort) {
    case store::KoppelingSoort::uitnodiging:
      return "7 days";
    case store::KoppelingSoort::wachtwoord:
      return "one hour";
    case store::KoppelingSoort::installatie:
      break;
  }
  return "24 hours";
}

Result<std::string> origin_for(store::ReadConnection& db, const AdminOptions& options) {
  if (options.public_url) return options.public_url->origin();
  const auto known = store::load_instelling(db, store::k_publiek_adres);
  if (known) return *known;
  return not_done(
      "It is not known where browsers reach this Stagepad. Give --public-url, or start the "
      "server once.");
}

Result<Persoon> person_at(store::ReadConnection& db, const std::string& adres) {
  auto persoon = store::find_persoon_by_email(db, trimmed(adres));
  if (!persoon) {
    return not_done("Nobody here has the address " + adres +
                    ". stagepad admin list names everybody.");
  }
  return std::move(*persoon);
}

Outcome setup_link(Transaction& tx, const AdminOptions& options) {
  if (!needs_set_up(tx)) {
    return not_done(
        "There is a beheerder who can sign in, and who invites others. For a forgotten "
        "password use stagepad admin reset-link ADDRESS.");
  }
  const auto origin = origin_for(tx, options);
  if (!origin) return origin.failure();
  return set_up_sentence(
      link_address(origin.value(), store::KoppelingSoort::installatie, make_set_up_link(tx)));
}

std::string sentence_for(PersoonProbleem problem, const AdminOptions& options) {
  switch (problem) {
    case PersoonProbleem::naam_ontbreekt:
      return "--name is empty. Give the person's name.";
    case PersoonProbleem::naam_onbruikbaar:
      return "--name must be one line of at most " + std::to_string(k_longest_naam) + " bytes.";
    case PersoonProbleem::adres_onbruikbaar:
      return "'" + options.adres + "' is not a mail address, such as name@example.org.";
    case PersoonProbleem::adres_bezet:
      return "There already is somebody with the address " + options.adres +
             ". For a new link use stagepad admin reset-link " + options.adres + ".";
    case PersoonProbleem::rol_ontbreekt:
    case PersoonProbleem::rol_zonder_account:
      break;
  }
  return "An invitation needs roles that have an account.";
}

Outcome invite_person(Transaction& tx, const AdminOptions& options) {
  const Persoon persoon{PersoonId{}, options.naam, options.adres, options.rollen};
  std::string problems;
  for (const auto problem : problems_of(tx, persoon)) {
    problems += (problems.empty() ? "" : "\n") + sentence_for(problem, options);
  }
  if (!problems.empty()) return not_done(problems);
  invite(tx, persoon, std::nullopt);
  return options.adres +
         " is invited. The running server sends the mail with the link, or writes it into the folder mail of "
         "the data directory when no mail server is set up; to see a link here, use stagepad admin reset-link " +
         options.adres + ".";
}

std::string_view word_of(Toegang toegang) {
  switch (toegang) {
    case Toegang::actief:
      return "active";
    case Toegang::geblokkeerd:
      return "blocked";
    case Toegang::uitgenodigd:
      break;
  }
  return "invited";
}

Outcome list_people(Transaction& tx) {
  std::string text;
  for (const Persoon& each : store::list_personen(tx)) {
    std::string rollen;
    for (const Rol rol : each.rollen)
      rollen += (rollen.empty() ? "" : ",") + std::string(to_name(rol));
    text += (text.empty() ? "" : "\n") + std::string(word_of(toegang_van(tx, each.id))) + "\t" +
            each.email + "\t" + each.naam + "\t" + (rollen.empty() ? "-" : rollen);
  }
  return text.empty()
             ? "Nobody is known here yet. stagepad admin setup-link makes a link for the first."
             : text;
}

Outcome block_person(Transaction& tx, const AdminOptions& options) {
  const auto persoon = person_at(tx, options.adres);
  if (!persoon) return persoon.failure();
  const auto toegang = toegang_van(tx, persoon.value().id);
  if (toegang == Toegang::uitgenodigd) {
    return not_done(
        options.adres +
        " has not chosen a password yet, so there is nothing to block. Take the roles away "
        "with stagepad admin role remove: then the invitation does nothing any more.");
  }
  if (toegang == Toegang::geblokkeerd) return options.adres + " was blocked already.";
  if (is_last_beheerder(tx, persoon.value().id)) {
    return not_done(options.adres +
                    " is the only beheerder who can sign in. Make somebody else beheerder first.");
  }
  block(tx, persoon.value().id, std::nullopt);
  return options.adres + " is blocked and signed out everywhere.";
}

Outcome unblock_person(Transaction& tx, const AdminOptions& options) {
  const auto persoon = person_at(tx, options.adres);
  if (!persoon) return persoon.failure();
  if (toegang_van(tx, persoon.value().id) != Toegang::geblokkeerd) {
    return options.adres + " was not blocked.";
  }
  unblock(tx, persoon.value().id, std::nullopt);
  return options.adres + " can sign in again, with the password of before.";
}

Outcome reset_link(Transaction& tx, const AdminOptions& options) {
  const auto persoon = person_at(tx, options.adres);
  if (!persoon) return persoon.failure();
  const auto origin = origin_for(tx, options);
  if (!origin) return origin.failure();
  const auto toegang = toegang_van(tx, persoon.value().id);
  if (toegang == Toegang::geblokkeerd) {
    return not_done(options.adres + " is blocked. Use stagepad admin unblock " + options.adres +
                    " first.");
  }
  if (persoon.value().rollen.empty()) {
    return not_done(options.adres + " has no role. Give one with stagepad admin role add.");
  }
  const auto soort = toegang == Toegang::uitgenodigd ? store::KoppelingSoort::uitnodiging
                                                     : store::KoppelingSoort::wachtwoord;
  const auto token = make_link(tx, soort, persoon.value().id);
  store::append_audit(tx, {std::nullopt, "koppeling.gemaakt", "persoon", persoon.value().id.value,
                           "{\"koppeling\":\"" + std::string(to_name(soort)) + "\"}"});
  return "On this page " + options.adres + " chooses a password. It works once, and for " +
         lifetime_in_words(soort) + ".\n  " + link_address(origin.value(), soort, token);
}

Outcome change_role(Transaction& tx, const AdminOptions& options) {
  const auto persoon = person_at(tx, options.adres);
  if (!persoon) return persoon.failure();
  const Rol rol = options.rollen.front();
  auto rollen = persoon.value().rollen;
  const auto found = std::find(rollen.begin(), rollen.end(), rol);
  const bool is_there = found != rollen.end();
  const bool is_wanted = options.vraag == AdminVraag::role_add;
  const std::string word(to_name(rol));
  if (is_there == is_wanted) {
    return options.adres + (is_there ? " already is " : " is no ") + word + ".";
  }
  if (rol == Rol::beheerder && !is_wanted && is_last_beheerder(tx, persoon.value().id)) {
    return not_done(options.adres +
                    " is the only beheerder who can sign in. Make somebody else beheerder first.");
  }
  if (is_wanted) {
    rollen.push_back(rol);
  } else {
    rollen.erase(found);
  }
  set_rollen(tx, persoon.value().id, rollen, std::nullopt);
  return options.adres + (is_wanted ? " is now " : " is no longer ") + word + ".";
}

Outcome carry_out_errand(Transaction& tx, const AdminOptions& options) {
  switch (options.vraag) {
    case AdminVraag::setup_link:
      return setup_link(tx, options);
    case AdminVraag::invite:
      return invite_person(tx, options);
    case AdminVraag::list:
      return list_people(tx);
    case AdminVraag::block:
      return block_person(tx, options);
    case AdminVraag::unblock:
      return unblock_person(tx, options);
    case AdminVraag::reset_link:
      return reset_link(tx, options);
    case AdminVraag::role_add:
    case AdminVraag::role_remove:
      return change_role(tx, options);
    case AdminVraag::mail_list:
    case AdminVraag::mail_pause:
    case AdminVraag::mail_resume:
    case AdminVraag::mail_retry:
    case AdminVraag::mail_cancel:
      break;
  }
  return carry_out_mail_errand(tx, options);
}

}  // namespace

int run_admin(const AdminOptions& options, const Streams& streams) {
  const auto migrations = embedded_migrations();
  const auto writer = store::open_beside_server(options.data, migrations);
  if (!writer) {
    streams.err << writer.failure().detail << std::endl;
    return 1;
  }
  const auto done = writer.value()->write(store::AuditNeed::required, [&](Transaction& tx) {
    auto outcome = carry_out_errand(tx, options);
    if (!outcome) tx.abandon();
    return outcome;
  });
  const Outcome outcome = done ? done.value() : Outcome(done.failure());
  if (!outcome) {
    streams.err << outcome.failure().detail << std::endl;
    return 1;
  }
  streams.out << outcome.value() << std::endl;
  return 0;
}

}  // namespace stagepad
