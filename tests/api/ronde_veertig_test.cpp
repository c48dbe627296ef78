#include <algorithm>
#include <array>
#include <cstdint>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "shared/api/imports.hpp"
#include "shared/base/text.hpp"
#include "shared/matching/diagnose.hpp"
#include "shared/matching/uitleg.hpp"
#include "shared/matching/verificatie.hpp"
#include "tests/api/empty_server.hpp"
#include "tests/api/rondes.hpp"

// A whole placement round with forty aios, by what people do themselves: two tables brought in, invitations out of the
// mail, requests and approvals, preferences, the round, and every consent after it. What comes of it is counted anew,
// from the wishes, from the file that everybody gets, and from who sits where in the end.

namespace stagepad::test {
namespace {

constexpr std::size_t k_people = 40;
/// Together fewer than there are people: some stay without, whatever the lottery says. The most wanted stand first.
constexpr std::array k_seats = {3, 4, 2, 3, 2, 1, 3, 2, 2, 1, 2, 2, 1, 2, 1, 2, 1, 1, 1, 1};
constexpr std::size_t k_places = k_seats.size();
constexpr std::size_t k_wishes = 2;

constexpr const char* k_round = "Najaar 2027";
constexpr const char* k_opened = "Hiervoor doe je mee";
constexpr const char* k_opened_to_io = "Van je aios doet mee";
constexpr const char* k_published = "De uitslag van de plaatsingsronde";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Throws the same everywhere (linear congruential).
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed) {}

  std::size_t below(std::size_t bound) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 16U) % bound;
  }

 private:
  std::uint32_t state_;
};

/// Two places in order, the earlier ones more often.
std::vector<std::size_t> draw_wishes(Dice& dice) {
  std::vector<std::size_t> wishes;
  while (wishes.size() < k_wishes) {
    const std::size_t one = dice.below(k_places);
    const std::size_t place = std::min(one, dice.below(k_places));
    if (std::find(wishes.begin(), wishes.end(), place) == wishes.end()) wishes.push_back(place);
  }
  return wishes;
}

struct Participant {
  std::string name;
  std::string email;
  std::string io;
  std::vector<std::size_t> wishes;
  /// Of the session, which outlives the server.
  std::string cookie;
  /// As the own page of the round says it; `place` is empty for whoever got none.
  std::string pseudonym;
  std::int32_t lot = 0;
  std::string place;
  std::size_t rank = 0;

  [[nodiscard]] std::string first_name() const { return lower_ascii(name.substr(0, name.find(' '))); }
};

/// How many can have a place they named at most, by paths that end at a free seat.
class Seating {
 public:
  explicit Seating(const std::vector<Participant>& people) : people_(people), sitting_(k_places) {
    for (std::size_t who = 0; who < people.size(); ++who) {
      std::set<std::size_t> tried;
      if (seat(who, tried)) ++placed_;
    }
  }

  [[nodiscard]] std::int32_t placed() const { return placed_; }

 private:
  bool seat(std::size_t who, std::set<std::size_t>& tried) {
    for (const std::size_t place : people_[who].wishes) {
      if (!tried.insert(place).second) continue;
      std::vector<std::size_t>& there = sitting_[place];
      if (there.size() < static_cast<std::size_t>(k_seats[place])) {
        there.push_back(who);
        return true;
      }
      for (std::size_t& other : there) {
        if (!seat(other, tried)) continue;
        other = who;
        return true;
      }
    }
    return false;
  }

  const std::vector<Participant>& people_;
  std::vector<std::vector<std::size_t>> sitting_;
  std::int32_t placed_ = 0;
};

const Rondedeelnemer& listed(const Ronde& file, const std::string& pseudonym) {
  static const Rondedeelnemer k_nobody;
  for (const Rondedeelnemer& each : file.deelnemers) {
    if (each.pseudoniem == pseudonym) return each;
  }
  ADD_FAILURE() << pseudonym << " is not in the file";
  return k_nobody;
}

const Rondeplaatsing& placed_in(const Ronde& file, const std::string& pseudonym) {
  static const Rondeplaatsing k_nowhere;
  for (const Rondeplaatsing& each : file.uitslag->plaatsingen) {
    if (each.pseudoniem == pseudonym) return each;
  }
  ADD_FAILURE() << pseudonym << " is not in the outcome";
  return k_nowhere;
}

std::string name_of(const MijnDeelname& own, const std::string& code) {
  for (const Rondeplaatsnaam& each : own.plaatsen) {
    if (each.code == code) return each.naam;
  }
  ADD_FAILURE() << code << " has no name for " << own.stage.aios.naam;
  return {};
}

void expect_verified(const Ronde& file) {
  ASSERT_EQ(to_json(controleer_ronde(file)), "[]");
  const Verificatie verificatie = verifieer(file);
  EXPECT_EQ(to_json(verificatie.findings), "[]");
  EXPECT_EQ(verificatie.regels.size(), std::size(EnumNames<Verificatiepunt>::names));
  for (const Verificatieregel& each : verificatie.regels) {
    EXPECT_EQ(each.stand, Verificatiestand::klopt) << to_name(each.punt);
  }
}

/// Counts in the file itself what an explanation says of it, without what explains.
class Recount {
 public:
  explicit Recount(const Ronde& file) : file_(file) {
    for (const Rondeplaatsing& each : file.uitslag->plaatsingen) {
      lists_[each.lotnummer] = &listed(file, each.pseudoniem);
      where_[each.lotnummer] = each.plaats;
    }
  }

  /// Who sits there, how many fit and how many wanted it; and if it were given, by the moves that are said to cost
  /// least, whether the whole would be the worse for it or only somebody drawn earlier.
  void expect_right(std::int32_t lot, const Keuzeuitleg& keuze) const {
    EXPECT_EQ(keuze.zittend, sitting(keuze.plaats));
    EXPECT_EQ(keuze.zetels, seats(keuze.plaats));
    EXPECT_EQ(static_cast<std::int32_t>(keuze.zittend.size()), keuze.zetels) << "it is full";
    EXPECT_EQ(keuze.vast, 0);
    EXPECT_EQ(keuze.gegadigden, interested(keuze.plaats));
    EXPECT_EQ(std::count(keuze.zittend.begin(), keuze.zittend.end(), lot), 0);

    const std::vector<std::int32_t> is = tally(where_);
    const std::vector<std::int32_t> would_be = tally(after(lot, keuze));
    EXPECT_EQ(keuze.verschil.geplaatst, would_be[0] - is[0]);
    for (std::size_t rank = 1; rank < is.size(); ++rank) {
      EXPECT_EQ(keuze.verschil.op_rang.at(rank - 1), would_be[rank] - is[rank]);
    }
    EXPECT_LE(would_be, is) << "no outcome is better";
    const bool is_worse = would_be < is;
    EXPECT_EQ(keuze.reden, is_worse ? Reden::ten_koste_van_groep : Reden::vol_door_loting);
    ASSERT_FALSE(keuze.verplaatsingen.empty());
    if (is_worse) return;
    std::int32_t earliest = keuze.verplaatsingen.front().lotnummer;
    for (const Verplaatsing& each : keuze.verplaatsingen) earliest = std::min(earliest, each.lotnummer);
    EXPECT_EQ(keuze.ten_koste_van, earliest);
    EXPECT_LT(earliest, lot) << "of two who can have it the one drawn first has it";
  }

 private:
  /// Everybody's place by lottery number.
  using Places = std::map<std::int32_t, std::string>;

  [[nodiscard]] std::vector<std::int32_t> sitting(const std::string& code) const {
    std::vector<std::int32_t> lots;
    for (const auto& [lot, place] : where_) {
      if (place == code) lots.push_back(lot);
    }
    return lots;
  }

  [[nodiscard]] std::int32_t seats(const std::string& code) const {
    for (const Rondeplaats& each : file_.plaatsen) {
      if (each.code == code) return each.capaciteit.value;
    }
    ADD_FAILURE() << "no place " << code;
    return 0;
  }

  [[nodiscard]] std::int32_t interested(const std::string& code) const {
    std::int32_t people = 0;
    for (const auto& [lot, list] : lists_) people += rank_of(lot, code) > 0 ? 1 : 0;
    return people;
  }

  /// From 1; 0 for a place that is not on the list.
  [[nodiscard]] std::size_t rank_of(std::int32_t lot, const std::string& code) const {
    const std::vector<Rondevoorkeur>& list = lists_.at(lot)->voorkeuren;
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i].plaats == code) return i + 1;
    }
    return 0;
  }

  [[nodiscard]] Places after(std::int32_t lot, const Keuzeuitleg& keuze) const {
    Places then = where_;
    then.at(lot) = keuze.plaats;
    for (const Verplaatsing& each : keuze.verplaatsingen) {
      EXPECT_EQ(where_.at(each.lotnummer), each.van);
      EXPECT_NE(each.lotnummer, lot);
      then.at(each.lotnummer) = each.naar;
    }
    for (const Rondeplaats& each : file_.plaatsen) {
      const auto is_there = [&](const auto& one) { return one.second == each.code; };
      EXPECT_LE(std::count_if(then.begin(), then.end(), is_there), each.capaciteit.value) << each.code;
    }
    return then;
  }

  /// How many have a place, and how many their choice of each rank, the first before the second: compared from left to
  /// right this is the rule of the round.
  [[nodiscard]] std::vector<std::int32_t> tally(const Places& places) const {
    std::vector<std::int32_t> counted(k_wishes + 1, 0);
    for (const auto& [lot, place] : places) {
      if (place.empty()) continue;
      const std::size_t rank = rank_of(lot, place);
      EXPECT_GT(rank, 0U) << lot << " did not name " << place;
      ++counted[0];
      if (rank > 0) ++counted.at(rank);
    }
    return counted;
  }

  const Ronde& file_;
  std::map<std::int32_t, const Rondedeelnemer*> lists_;
  Places where_;
};

/// The mails that were written, each on one line.
std::vector<std::string> mails_on_one_line(const DemoServer& server) {
  std::vector<std::string> mails = mails_in(server.data());
  for (std::string& mail : mails) {
    for (auto at = mail.find("\r\n"); at != std::string::npos; at = mail.find("\r\n", at)) mail.replace(at, 2, " ");
  }
  return mails;
}

/// The one mail to this address in which these words stand; a failure of the test when there are none or several.
std::string the_mail(const std::vector<std::string>& mails, const std::string& email, const std::string& words) {
  std::vector<std::string> found;
  for (const std::string& mail : mails) {
    if (has(mail, "<" + email + ">") && has(mail, words)) found.push_back(mail);
  }
  EXPECT_EQ(found.size(), 1U) << email << ": " << words;
  return found.empty() ? std::string() : found.front();
}

class RoundOfForty : public testing::Test {
 protected:
  RoundOfForty() {
    constexpr std::array k_institutions = {"Wilgenroos", "Havikshorst", "Blauwbrug", "Oudewater", "Turfstreek"};
    for (std::size_t i = 0; i < k_places; ++i) {
      constexpr std::array k_units = {"Acute zorg", "Ouderen", "Jeugd", "Wijkteam"};
      const std::string institution = k_institutions.at(i % k_institutions.size());
      place_names.push_back(std::string(k_units.at(i / k_institutions.size())) + " " + institution);
      institutions.push_back("Kliniek " + institution);
    }
    constexpr std::array k_first = {"Amber", "Bouke", "Cemre", "Dirkje", "Emiel", "Floor", "Gijs", "Hevin"};
    constexpr std::array k_last = {"Wildeboer", "Schouten", "Yilmaz", "Koopmans", "Terpstra"};
    Dice dice(k_people);
    for (std::size_t i = 0; i < k_people; ++i) {
      const std::string first = k_first.at(i % k_first.size());
      const std::string last = k_last.at(i / k_first.size());
      Participant one;
      one.name = first + " " + last;
      one.email = lower_ascii(first + "." + last) + "@umc.example";
      one.io = i % 2 == 0 ? "kees" : "marjan";
      one.wishes = draw_wishes(dice);
      people.push_back(std::move(one));
    }
  }

  [[nodiscard]] Person direct(const std::string& name) const { return signed_in(server, name.c_str(), Way::direct); }
  [[nodiscard]] Person as(const Participant& who) const {
    Person person(server.port(), Way::direct);
    person.set_cookie(who.cookie);
    return person;
  }
  [[nodiscard]] std::int64_t count(const std::string& what) const {
    return server.database().number("SELECT count(*) FROM " + what);
  }

  void settle() const {
    const std::string waiting = "outbox WHERE status = 'wacht'";
    for (int i = 0; i < 6 && count(waiting) > 0; ++i) wait_until_mail_went(server.database());
    ASSERT_EQ(count(waiting), 0);
  }

  /// First as a proposal, which changes nothing, then for good.
  void bring_in(Person& office, const std::string& soort, const std::string& table, std::size_t lines,
                const Importverwerking& how) {
    const std::string everything = "(SELECT id FROM persoon UNION ALL SELECT id FROM stageplaats)";
    const std::int64_t before = count(everything);
    const auto kaart = made<ImportKaart>(office.send("POST", "/api/imports?soort=" + soort + "&naam=lijst.csv", table,
                                                     {{"Content-Type", "application/octet-stream"}}),
                                         201);
    const std::string path = "/api/imports/" + std::to_string(kaart.id);
    const Importtelling all_new{static_cast<std::int32_t>(lines), 0, 0, 0, 0};
    ASSERT_TRUE(kaart.telling == all_new) << office.get(path + "/rijen").body.substr(0, 3000);
    EXPECT_EQ(count(everything), before);
    const Reply reply = office.send("POST", path + "/verwerking", to_json(how), if_match(kaart.versie));
    EXPECT_EQ(made<ImportKaart>(reply).status, Importstatus::verwerkt);
    EXPECT_EQ(count(everything), before + static_cast<std::int64_t>(lines));
  }

  void bring_in_places() {
    std::string table = "Instelling;Stageplaats;Soort stage;Specialisme;Zichtbaarheid;Toestemming van;Toestemming op;"
                        "Beschikbaar vanaf;Beschikbaar tot en met;Aantal aios\n";
    for (std::size_t i = 0; i < k_places; ++i) {
      table += institutions[i] + ";" + place_names[i] + ";aanpalend;psychiatrie;ingelogd;mw. P. Post;4-1-2027;1-8-2027;"
               "31-3-2028;" + std::to_string(k_seats.at(i)) + "\n";
    }
    Person office = direct("hanneke");
    ASSERT_NO_FATAL_FAILURE(bring_in(office, "plaatsen", table, k_places, {}));
    // Nobody sees a place before an IO approved it.
    Person kees = direct("kees");
    for (const Stageplaats& each :
         made<Stageplaatsen>(kees.get("/api/stageplaatsen?goedgekeurd=false&soort=aanpalend")).plaatsen) {
      if (std::find(place_names.begin(), place_names.end(), each.naam) == place_names.end()) continue;
      const Reply reply = kees.send("POST", "/api/stageplaatsen/" + std::to_string(each.id.value) + "/oordelen",
                                    to_json(BeoordeelPlaats{}), if_match(1));
      ASSERT_EQ(reply.status, 200) << reply.body.substr(0, 500);
      places[each.naam] = each.id;
    }
    ASSERT_EQ(places.size(), k_places);
  }

  /// One programme, one first day, three sizes of appointment: their stages begin in three different months.
  void bring_in_people() {
    std::string table = "Naam;E-mail;Opleiding;Begindatum;Fte;Werkgever;IO\n";
    for (std::size_t i = 0; i < k_people; ++i) {
      constexpr std::array k_fte = {"1", "0,9", "0,8"};
      table += people[i].name + ";" + people[i].email + ";va;1-11-2026;" + k_fte.at(i % k_fte.size()) + ";SBOH;" +
               people[i].io + "@stagepad.example\n";
    }
    Person office = direct("hanneke");
    Importverwerking how;
    how.uitnodigen = true;
    ASSERT_NO_FATAL_FAILURE(bring_in(office, "aios", table, k_people, how));
  }

  void accept_invitations() {
    ASSERT_NO_FATAL_FAILURE(settle());
    const std::vector<std::string> mails = mails_on_one_line(server);
    for (Participant& each : people) {
      Person person(server.port(), Way::direct);
      const std::string token = token_in(the_mail(mails, each.email, "/uitnodiging?sleutel="));
      const Reply chosen = send_form(person, "/uitnodiging",
                                     {{"sleutel", token},
                                      {"wachtwoord", EmptyServer::k_password},
                                      {"nogmaals", EmptyServer::k_password}});
      ASSERT_EQ(chosen.status, 303) << chosen.body.substr(0, 500);
      ASSERT_EQ(person.sign_in(each.email, EmptyServer::k_password).status, 303) << each.email;
      each.cookie = person.cookie();
    }
  }

  void hand_in_all() {
    Person kees = direct("kees");
    Person marjan = direct("marjan");
    for (const Participant& each : people) {
      Person person = as(each);
      names(person, each.io == "kees" ? kees : marjan, each.first_name(), wished(each));
    }
  }

  [[nodiscard]] std::vector<std::string> wished(const Participant& who) const {
    std::vector<std::string> places_in_order;
    for (const std::size_t each : who.wishes) places_in_order.push_back(place_names[each]);
    return places_in_order;
  }

  /// With the closing day that the server proposes.
  void open_round() {
    Person office = direct("hanneke");
    RondeInvoer invoer;
    invoer.code = "najaar-2027";
    invoer.naam = k_round;
    invoer.stagesoorten = {"aanpalend"};
    invoer.eerste_start = parse_iso_date("2027-08-01");
    invoer.laatste_start = parse_iso_date("2027-10-31");
    invoer.openbare_bron = "het winnende lot van de Staatsloterij van 10 april 2027";
    const auto voorstel = made<Rondevoorstel>(
        office.get("/api/rondevoorstel?stagesoorten=aanpalend&eerste_start=2027-08-01&laatste_start=2027-10-31"));
    std::set<int> months;
    for (const Rondestage& each : voorstel.stages) months.insert(each.eerste_dag.month());
    EXPECT_EQ(months, (std::set<int>{8, 9, 10}));
    ASSERT_EQ(voorstel.stages.size(), k_people);
    ASSERT_TRUE(voorstel.sluit_op.has_value());
    invoer.sluit_op = voorstel.sluit_op;
    last_day = *voorstel.sluit_op;
    ronde = go_on(office, plan(office, invoer), "opening");
    ASSERT_EQ(ronde.kaart.ronde.stand, Rondestand::open);
    EXPECT_EQ(ronde.kaart.ingediend, static_cast<std::int32_t>(k_people));
    // What is not told before it closes is not told any more.
    ASSERT_NO_FATAL_FAILURE(settle());
  }

  void close_by_itself() {
    server.stop();
    server.start(to_iso(last_day.plus_days(1)));
    Person office = direct("hanneke");
    ronde = look(office, ronde);
    ASSERT_EQ(ronde.kaart.ronde.stand, Rondestand::gesloten);
    EXPECT_EQ(count("audit WHERE action = 'ronde.gesloten' AND actor IS NULL"), 1);
    EXPECT_EQ(ronde.kaart.ronde.deelnemers, static_cast<std::int32_t>(k_people));
    EXPECT_TRUE(ronde.stages.empty()) << "everybody named something";
  }

  void draw_and_publish() {
    Person office = direct("hanneke");
    ronde = go_on(office, ronde, "aanbod");
    ronde = go_on(office, ronde, "loting", to_json(Loot{"4711"}));
    ronde = go_on(office, ronde, "publicatie");
    ASSERT_EQ(ronde.kaart.ronde.stand, Rondestand::gepubliceerd);
    ASSERT_NO_FATAL_FAILURE(settle());
  }

  /// What each of them gets: the same file, which holds, with the own list in it as it was handed in.
  void learn_the_outcome() {
    for (Participant& each : people) {
      SCOPED_TRACE(each.name);
      Person person = as(each);
      const auto mine = made<MijnRonde>(person.get(round_path(ronde, "mijn")));
      ASSERT_EQ(mine.deelnames.size(), 1U);
      const MijnDeelname& own = mine.deelnames[0];
      each.pseudonym = own.pseudoniem;
      each.lot = own.lotnummer.value_or(0);
      const auto theirs = made<Ronde>(person.get(round_path(ronde, "bestand")));
      if (!file) file = theirs;
      EXPECT_EQ(to_json(theirs), to_json(*file));
      ASSERT_TRUE(theirs.uitslag.has_value());
      ASSERT_NO_FATAL_FAILURE(expect_verified(theirs));

      std::vector<std::string> list;
      for (const Rondevoorkeur& one : listed(theirs, own.pseudoniem).voorkeuren) {
        EXPECT_FALSE(one.bezwaar.has_value());
        list.push_back(name_of(own, one.plaats));
      }
      const std::vector<std::string> wishes = wished(each);
      EXPECT_EQ(list, wishes);
      const Rondeplaatsing& outcome = placed_in(theirs, own.pseudoniem);
      EXPECT_EQ(outcome.lotnummer, each.lot);
      if (outcome.plaats.empty()) continue;
      each.place = name_of(own, outcome.plaats);
      each.rank = static_cast<std::size_t>(std::find(wishes.begin(), wishes.end(), each.place) - wishes.begin()) + 1;
      ASSERT_LE(each.rank, k_wishes) << each.place << " was not named";
      EXPECT_EQ(outcome.rang, static_cast<std::int32_t>(each.rank));
      seated[each.place].insert(each.lot);
    }
    std::set<std::int32_t> lots;
    for (const Participant& each : people) lots.insert(each.lot);
    ASSERT_EQ(lots.size(), k_people);
    EXPECT_EQ(*lots.begin(), 1);
    EXPECT_EQ(*lots.rbegin(), static_cast<std::int32_t>(k_people));
  }

  void expect_as_many_as_can_be() const {
    const auto placed = static_cast<std::int32_t>(
        std::count_if(people.begin(), people.end(), [](const Participant& each) { return !each.place.empty(); }));
    const auto first = static_cast<std::int32_t>(
        std::count_if(people.begin(), people.end(), [](const Participant& each) { return each.rank == 1; }));
    const Rondevraag rondevraag = rondevraag_van(*file);
    const auto uitkomst = uitkomst_van(*file, rondevraag);
    ASSERT_TRUE(uitkomst.has_value());
    const Diagnose diagnose = diagnose_van(*file, rondevraag, *uitkomst);
    EXPECT_EQ(placed, Seating(people).placed()) << "counted from the wishes";
    EXPECT_EQ(placed, diagnose.meest);
    EXPECT_EQ(placed, diagnose.geplaatst);
    EXPECT_EQ(placed, ronde.kaart.geplaatst);
    EXPECT_EQ(first, diagnose.op_rang.at(0));
    EXPECT_LE(placed, static_cast<std::int32_t>(k_people) - 2) << "the seats are fewer";
    EXPECT_LT(first, placed) << "not everybody can have the first choice";
  }

  /// Aios, contact person (as the Stagebureau enters it) and IO agree; then it is final.
  void give_consents(const Participant& who, Person& office, Person& io) {
    Person person = as(who);
    Snapshot beeld = open_training(person, who.first_name()).beeld;
    const OnderdeelId stage = part_of(beeld, "as");
    ASSERT_EQ(beeld.voorkeuren.size(), k_wishes);
    EXPECT_EQ(beeld.voorkeuren[who.rank - 1].status, VoorkeurStatus::onder_voorbehoud_geplaatst);
    does(person, beeld, GeefAkkoord{stage, Rol::aios});
    does(office, beeld, GeefAkkoord{stage, Rol::contactpersoon});
    does(io, beeld, GeefAkkoord{stage, Rol::instituutsopleider});
    beeld = does(office, beeld, MaakDefinitief{stage});
    EXPECT_EQ(beeld.voorkeuren[who.rank - 1].status, VoorkeurStatus::geplaatst);
    const Onderdeel& placed = *find_onderdeel(beeld.traject, stage);
    ASSERT_TRUE(placed.plek && placed.plek->stageplaats && placed.plaatsing);
    EXPECT_TRUE(*placed.plek->stageplaats == places.at(who.place)) << placed.plek->instelling;
    EXPECT_TRUE(placed.plaatsing->bevestigd.has_value());
  }

  void expect_left_out(const Participant& who) {
    Person person = as(who);
    const Snapshot beeld = open_training(person, who.first_name()).beeld;
    const Onderdeel& stage = *find_onderdeel(beeld.traject, part_of(beeld, "as"));
    EXPECT_FALSE(stage.plek.has_value());
    ASSERT_TRUE(stage.plaatsing.has_value());
    EXPECT_TRUE(stage.plaatsing->niet_geplaatst.has_value());
    EXPECT_TRUE(has(stage.plaatsing->reden, k_round)) << stage.plaatsing->reden;
  }

  void go_through_all_consents() {
    Person office = direct("hanneke");
    Person kees = direct("kees");
    Person marjan = direct("marjan");
    const std::int64_t last = server.database().number("SELECT max(id) FROM outbox");
    for (const Participant& each : people) {
      SCOPED_TRACE(each.name);
      if (each.place.empty()) expect_left_out(each);
      else give_consents(each, office, each.io == "kees" ? kees : marjan);
    }
    ASSERT_NO_FATAL_FAILURE(settle());
    // Told of what others did, once each: the contact person, the IO, and that it is final.
    for (const Participant& each : people) {
      EXPECT_EQ(count("outbox o JOIN persoon p ON p.id = o.persoon WHERE o.sjabloon = 'stage.gewijzigd' AND o.id > " +
                      std::to_string(last) + " AND p.email = '" + each.email + "'"),
                each.place.empty() ? 0 : 3)
          << each.name;
    }
  }

  void expect_no_seat_twice() const {
    std::istringstream rows(server.database().rows(
        "SELECT s.naam, p.capaciteit, count(k.onderdeel) FROM stageplaats s JOIN instelling i ON i.id = s.instelling "
        "JOIN plaatsperiode p ON p.stageplaats = s.id LEFT JOIN plek k ON k.stageplaats = s.id "
        "WHERE i.naam LIKE 'Kliniek %' GROUP BY s.id, p.capaciteit"));
    std::size_t lines = 0;
    for (std::string name; std::getline(rows, name, '|'); ++lines) {
      std::string capacity;
      std::string people_there;
      std::getline(rows, capacity, '|');
      std::getline(rows, people_there);
      EXPECT_LE(std::stoi(people_there), std::stoi(capacity)) << name;
      const auto found = seated.find(name);
      EXPECT_EQ(std::stoul(people_there), found == seated.end() ? 0U : found->second.size()) << name;
    }
    EXPECT_EQ(lines, k_places);
  }

  /// One when the round opened and one when it was published, to everybody in it and to their IO, each with what it
  /// means for whoever reads it.
  void expect_one_mail_an_occasion() const {
    const std::vector<std::string> mails = mails_on_one_line(server);
    for (const Participant& each : people) {
      the_mail(mails, each.email, k_opened);
      const std::string outcome = each.place.empty()
                                      ? ": geen plaats"
                                      : "onder voorbehoud een plaats (voorkeur " + std::to_string(each.rank) + ")";
      EXPECT_TRUE(has(the_mail(mails, each.email, k_published), outcome)) << each.name;
    }
    for (const std::string io : {"kees", "marjan"}) {
      const std::string email = io + "@stagepad.example";
      for (const std::string& mail : {the_mail(mails, email, k_opened_to_io), the_mail(mails, email, k_published)}) {
        for (const Participant& each : people) EXPECT_EQ(has(mail, each.name), each.io == io) << each.name;
      }
    }
    for (const char* sjabloon : {"ronde.geopend", "ronde.gepubliceerd"}) {
      const std::string about = "outbox WHERE sjabloon = '" + std::string(sjabloon) + "'";
      EXPECT_EQ(count(about), static_cast<std::int64_t>(k_people) + 2) << sjabloon;
      EXPECT_EQ(count(about + " AND status <> 'verzonden'"), 0) << sjabloon;
    }
  }

  /// Whoever asks why a choice was not given hears who sits there by lottery number, and those are who were told these
  /// numbers and sit there; and why it could not be otherwise, which the file itself bears out.
  void expect_every_refusal_explained() const {
    const Rondevraag rondevraag = rondevraag_van(*file);
    const auto uitkomst = uitkomst_van(*file, rondevraag);
    ASSERT_TRUE(uitkomst.has_value());
    const Uitlegger uitlegger(*file, rondevraag, *uitkomst);
    const Recount recount(*file);
    std::size_t appeals = 0;
    for (std::size_t i = 0; i < file->deelnemers.size(); ++i) {
      const auto who = std::find_if(people.begin(), people.end(), [&](const Participant& each) {
        return each.pseudonym == file->deelnemers[i].pseudoniem;
      });
      ASSERT_NE(who, people.end());
      SCOPED_TRACE(who->name);
      const auto deelnemer = static_cast<std::int32_t>(i);
      const Uitleg uitleg = uitlegger.leg_uit(deelnemer);
      EXPECT_EQ(uitleg.lotnummer, who->lot);
      ASSERT_EQ(uitleg.keuzes.size(), who->place.empty() ? k_wishes : who->rank - 1);
      for (std::size_t rank = 0; rank < uitleg.keuzes.size(); ++rank) {
        const Keuzeuitleg& keuze = uitleg.keuzes[rank];
        EXPECT_TRUE(uitlegger.klopt(deelnemer, keuze)) << keuze.plaats;
        recount.expect_right(who->lot, keuze);
        const auto there = seated.find(place_names[who->wishes[rank]]);
        ASSERT_NE(there, seated.end());
        EXPECT_EQ(std::set<std::int32_t>(keuze.zittend.begin(), keuze.zittend.end()), there->second);
        Keuzeuitleg other = keuze;
        other.reden = keuze.reden == Reden::vol_door_loting ? Reden::ten_koste_van_groep : Reden::vol_door_loting;
        EXPECT_FALSE(uitlegger.klopt(deelnemer, other)) << "the other reason does not hold";
        appeals += who->place.empty() ? 1U : 0U;
      }
    }
    EXPECT_GE(appeals, 2 * k_wishes);
  }

  DemoServer server;
  std::vector<std::string> institutions;
  std::vector<std::string> place_names;
  std::map<std::string, StageplaatsId> places;
  std::vector<Participant> people;
  CivilDate last_day;
  RondeOverzicht ronde;
  /// As every aios gets it.
  std::optional<Ronde> file;
  /// The lottery numbers of who sits where.
  std::map<std::string, std::set<std::int32_t>> seated;
};

TEST_F(RoundOfForty, PlacesAllWhoCanBeOverEveryConsentAndTellsTheOthersWhyNot) {
  ASSERT_NO_FATAL_FAILURE(bring_in_places());
  ASSERT_NO_FATAL_FAILURE(bring_in_people());
  ASSERT_NO_FATAL_FAILURE(accept_invitations());
  hand_in_all();
  ASSERT_NO_FATAL_FAILURE(open_round());
  ASSERT_NO_FATAL_FAILURE(close_by_itself());
  ASSERT_NO_FATAL_FAILURE(draw_and_publish());
  ASSERT_NO_FATAL_FAILURE(learn_the_outcome());
  ASSERT_NO_FATAL_FAILURE(expect_as_many_as_can_be());
  go_through_all_consents();
  expect_no_seat_twice();
  expect_one_mail_an_occasion();
  expect_every_refusal_explained();
}

}  // namespace
}  // namespace stagepad::test
