#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/command/check_voorbereiding.hpp"
#include "tests/unit/shared/course.hpp"

// Decisions that somebody of the Stagebureau gets ready for a trainer.

namespace stagepad {
namespace {

using vectors::Course;
using vectors::Wie;

const std::string k_asked_kz =
    R"("verzoeken": [{"onderdeel": "kz", "route": "eigen", "eigen_instelling": "Museum Boerhaave", "status": "ingediend"}])";

class Preparing : public ::testing::Test {
 protected:
  Preparing() : course("va", k_asked_kz), kz(course.part("kz")) {
    office = vectors::actor_of(Wie::stagebureau);
    office.bereidt_voor = {course.beeld().traject.instituutsopleider.id};
  }

  BereidBesluitVoor about_request(std::optional<Besluit> besluit = Besluit::goedgekeurd, std::string reden = {}) {
    return {Besluitonderwerp::verzoek, course.beeld().verzoeken.front().id, {}, Rol::instituutsopleider, besluit,
            std::move(reden)};
  }
  BereidBesluitVoor about(Besluitonderwerp over, Rol rol = Rol::instituutsopleider) const {
    return {over, {}, kz, rol, Besluit::goedgekeurd, {}};
  }

  Course course;
  OnderdeelId kz;
  Actor office;
};

TEST_F(Preparing, IsForTheStagebureauAtATrainersWish) {
  EXPECT_EQ(course.refused(about_request(), office), "");
  EXPECT_EQ(course.refused(about_request(), Wie::stagebureau), "voorbereiding.niet_gevraagd /rol\n");
  for (const Wie other : {Wie::aios, Wie::praktijkopleider, Wie::instituutsopleider}) {
    EXPECT_EQ(course.refused(about_request(), other), "bevoegd.niet \nvoorbereiding.niet_gevraagd /rol\n");
  }
}

TEST_F(Preparing, AReturnHasItsReason) {
  EXPECT_EQ(course.refused(about_request(Besluit::teruggestuurd), office), "verzoek.reden_ontbreekt /reden\n");
  EXPECT_EQ(course.refused(about_request(Besluit::teruggestuurd, "Te vroeg"), office), "");
  EXPECT_EQ(course.refused(about_request(Besluit::goedgekeurd, std::string(k_max_toelichting, 'a')), office), "");
  EXPECT_EQ(course.refused(about_request(Besluit::goedgekeurd, std::string(k_max_toelichting + 1, 'a')), office),
            "tekst.te_lang /reden\n");
  EXPECT_EQ(course.refused(about_request(std::nullopt), office), "") << "it is taken back";
}

TEST_F(Preparing, OnlyWhatWaitsForThatTrainer) {
  EXPECT_EQ(course.refused(about_request(), office), "");
  course.beeld().verzoeken.front().status = VerzoekStatus::ingetrokken;
  EXPECT_EQ(course.refused(about_request(), office), "voorbereiding.geen_besluit /over\n");
  for (const auto over : {Besluitonderwerp::plaatsing, Besluitonderwerp::stageplan, Besluitonderwerp::verslag}) {
    EXPECT_EQ(course.refused(about(over), office), "voorbereiding.geen_besluit /over\n") << to_name(over);
    EXPECT_TRUE(beslissende_opleiders(about(over), course.beeld(), vectors::pack("va")).empty());
  }
  BereidBesluitVoor nothing;
  EXPECT_EQ(course.refused(nothing, office), "voorbereiding.geen_besluit /over\n");
}

TEST_F(Preparing, AReportedPlaceAStageplanAndAReport) {
  course.beeld().verzoeken.front().status = VerzoekStatus::goedgekeurd;
  course.after(vectors::report(kz));
  EXPECT_EQ(course.refused(about(Besluitonderwerp::plaatsing), office), "");
  EXPECT_EQ(course.refused(about(Besluitonderwerp::stageplan), office), "voorbereiding.geen_besluit /over\n");
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, {}}, Rol::instituutsopleider);
  EXPECT_EQ(course.refused(about(Besluitonderwerp::plaatsing), office), "voorbereiding.geen_besluit /over\n")
      << "now it is the Stagebureau's";
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, {}}, Rol::stagebureau);
  EXPECT_EQ(course.refused(about(Besluitonderwerp::stageplan), office), "voorbereiding.geen_besluit /over\n");
  Stageplan plan;
  plan.leerdoelen.emplace_back().doel = "Leren";
  course.after(DienStageplanIn{kz, plan});
  EXPECT_EQ(course.refused(about(Besluitonderwerp::stageplan), office), "");
  EXPECT_EQ(course.refused(about(Besluitonderwerp::verslag), office), "voorbereiding.geen_besluit /over\n");
  course.after(BeoordeelStageplan{kz, Besluit::goedgekeurd, {}});
  EXPECT_EQ(course.refused(about(Besluitonderwerp::stageplan), office), "voorbereiding.geen_besluit /over\n");
  course.on("2029-01-01");
  course.after(DienVerslagIn{kz, true});
  EXPECT_EQ(course.refused(about(Besluitonderwerp::verslag), office), "");
  EXPECT_EQ(course.refused(about(Besluitonderwerp::verslag, Rol::stagebegeleider), office),
            "voorbereiding.geen_besluit /over\nvoorbereiding.niet_gevraagd /rol\n");
}

TEST_F(Preparing, IsDoneAsTheRoleOfTheTrainerWhoAsked) {
  const Regelpakket& pack = vectors::pack("va");
  EXPECT_EQ(voor_te_bereiden_als(about_request(), course.beeld(), pack, office), Rol::instituutsopleider);
  EXPECT_FALSE(voor_te_bereiden_als(about_request(), course.beeld(), pack, vectors::actor_of(Wie::stagebureau)));
  office.bereidt_voor = {course.beeld().traject.praktijkopleider->id};
  EXPECT_FALSE(voor_te_bereiden_als(about_request(), course.beeld(), pack, office)) << "the PO does not decide on it";
  EXPECT_EQ(course.refused(about_request(), office), "voorbereiding.niet_gevraagd /rol\n");
}

TEST_F(Preparing, WhatIsReadyIsFoundByItsSubjectAndRole) {
  Snapshot& beeld = course.beeld();
  const VerzoekId verzoek = beeld.verzoeken.front().id;
  beeld.voorbereidingen = {{Besluitonderwerp::verzoek, verzoek, {}, Rol::instituutsopleider, Besluit::goedgekeurd, {}, {}, {}},
                           {Besluitonderwerp::verslag, {}, kz, Rol::praktijkopleider, Besluit::goedgekeurd, {}, {}, {}}};
  EXPECT_EQ(find_voorbereiding(beeld, verzoek, Rol::instituutsopleider), &beeld.voorbereidingen[0]);
  EXPECT_EQ(find_voorbereiding(beeld, verzoek, Rol::praktijkopleider), nullptr);
  EXPECT_EQ(find_voorbereiding(beeld, VerzoekId{999999}, Rol::instituutsopleider), nullptr);
  EXPECT_EQ(find_voorbereiding(beeld, Besluitonderwerp::verslag, kz, Rol::praktijkopleider), &beeld.voorbereidingen[1]);
  EXPECT_EQ(find_voorbereiding(beeld, Besluitonderwerp::stageplan, kz, Rol::praktijkopleider), nullptr);
  EXPECT_EQ(find_voorbereiding(beeld, Besluitonderwerp::verslag, kz, Rol::instituutsopleider), nullptr);
  EXPECT_EQ(find_voorbereiding(beeld, Besluitonderwerp::verslag, course.part("as"), Rol::praktijkopleider), nullptr);
}

}  // namespace
}  // namespace stagepad
