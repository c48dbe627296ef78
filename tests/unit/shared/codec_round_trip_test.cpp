#include <gtest/gtest.h>

#include <set>
#include <string>

#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/rules/rulepack.hpp"
#include "tests/support/sample_value.hpp"

namespace stagepad {
namespace {

template <class T>
class RoundTrip : public testing::Test {};

using Values =
    testing::Types<FtePeriode, Dienstverband, Duur, Gesprek, Oordeel, Plaatsperiode, Stageplaats, Plek,
                   Voortgang, Onderdeel, Persoon, PersoonVerwijzing, Ontheffing, Traject, Schemaregel,
                   Beslissing, Verzoek, Voorkeur, Parameter, Herstel, Finding, Actor, Snapshot,
                   DienSchemawijzigingIn, VraagGoedkeuring, TrekVerzoekIn, BeslisVerzoek,
                   GeefVoorkeuren, Tweetalig, Herkomst, Bron, RegelpakketOnderdeel, Aftrek, Termijn,
                   Opvolging, Volgorde, Dekking, Plaatseis, VoorafAkkoord, Voorkeurenaantal,
                   Aaneengesloten, Gesprekseis, Beoordelingseis, MinimaleFte, Regels, Geldigheid,
                   Regelpakket, Findings, VrijeDagen, Verlof, Diensten, Praktijktoets, Akkoord,
                   Plaatsing, Deelstage, Leerlijninzet, Vrijstelling, RegelpakketDeel, Kwartaaldag,
                   Koppelingseis, Opleidingsduur, Verlofsoort, Verlofregel, Werkdagen,
                   VerschillendePlekken, Leerlijn, Leerlijneis, DefinitiefAkkoord, Buitenlandeis,
                   Stagedagenaandeel, Begeleidingseis, Dienstenvoorwaarde, Praktijktoetseis>;
TYPED_TEST_SUITE(RoundTrip, Values);

TYPED_TEST(RoundTrip, GivesBackAValueWithEveryFieldSet) {
  const auto value = SampleFiller().make<TypeParam>();
  const std::string text = to_json(value);
  const auto outcome = read_json<TypeParam>(text);
  EXPECT_EQ(to_json(outcome.problems), "[]") << text;
  EXPECT_TRUE(outcome.value == value) << text;
  EXPECT_EQ(to_json(outcome.value), text);
}

TYPED_TEST(RoundTrip, NoticesEveryRequiredFieldThatIsLeftOut) {
  const JsonType& type = k_json_type<TypeParam>;
  if (type.shape != JsonShape::object) return;
  std::set<std::string> required;
  for (const JsonField& field : type.fields) {
    if (field.required) required.insert("/" + std::string(field.name));
  }
  std::set<std::string> reported;
  for (const Finding& each : read_json<TypeParam>("{}").problems) {
    EXPECT_EQ(each.code, "json.ontbreekt");
    reported.insert(each.pad);
  }
  EXPECT_EQ(reported, required);
}

TYPED_TEST(RoundTrip, NoFieldListNamesAMemberOrAKeyTwice) {
  TypeParam value{};
  if (k_json_type<TypeParam>.shape != JsonShape::object) return;
  std::set<std::string_view> keys;
  std::set<const void*> addresses;
  for (const JsonField& field : k_json_type<TypeParam>.fields) {
    EXPECT_TRUE(keys.insert(field.name).second) << field.name;
    EXPECT_TRUE(addresses.insert(field.address(&value)).second) << field.name;
  }
}

}  // namespace
}  // namespace stagepad
