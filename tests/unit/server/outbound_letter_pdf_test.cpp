#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <thread>
#include <vector>

#include "server/outbound/letter_layout.hpp"
#include "server/outbound/letter_pdf.hpp"
#include "server/outbound/pdf_language.hpp"
#include "tests/support/poppler.hpp"

// A letter as the tools of others read it.

namespace stagepad {
namespace {

PrintedLetter a_letter() {
  PrintedLetter letter;
  letter.datum = CivilDate::of(2027, 3, 1);
  letter.title = "Bevestiging van de stage";
  letter.sender = "Instituut De Vaart";
  letter.sender_lines = {"Stagebureau", "stagebureau@vaart.example"};
  letter.addressee = {"GGZ Duinrand", "T.a.v. dr. Ada de Boer"};
  letter.reference = {{"Datum", "1 maart 2027"}, {"Kenmerk", "12-34"}};
  letter.page_text = "Pagina {pagina} van {aantal}";
  return letter;
}

std::string pdf_of(const PrintedLetter& letter) {
  auto pdf = to_pdf(letter);
  EXPECT_TRUE(pdf.ok()) << (pdf.ok() ? "" : pdf.failure().detail);
  return pdf.ok() ? pdf.value() : std::string();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(LetterPdf, HoldsEveryTextItWasGiven) {
  PrintedLetter letter = a_letter();
  letter.body = {LetterParagraph{"Geachte dr. Ada de Boer,"}, LetterFacts{{{"Periode", "1 maart t/m 31 mei 2027"}}},
                 LetterHeading{"Hoe het verder gaat"}, LetterPoints{LetterMarks::numbers, {"Eerst dit", "Dan dat"}},
                 LetterPoints{LetterMarks::dots, {"Ook nog"}}, LetterClosing{{"Met vriendelijke groet,", "", "Stagebureau"}}};
  const std::string text = text_of_pdf(pdf_of(letter));
  for (const char* each :
       {"Instituut De Vaart", "stagebureau@vaart.example", "GGZ Duinrand", "T.a.v. dr. Ada de Boer", "1 maart 2027", "12-34",
        "Bevestiging van de stage", "Geachte dr. Ada de Boer,", "1 maart t/m 31 mei 2027", "Hoe het verder gaat", "1.",
        "Eerst dit", "2.", "Dan dat", "Ook nog", "Met vriendelijke groet,"}) {
    EXPECT_TRUE(holds(text, each)) << each << "\n" << text;
  }
  EXPECT_FALSE(holds(text, "Pagina")) << "one page needs no number";
}

TEST(LetterPdf, HoldsNamesInWhateverLetters) {
  const char* names[] = {"Joëlle van Oïjen-Çelik", "Łukasz Żółć-Gąsiorowski", "Ağaoğlu Şükrü İbrahim ı", "Nguyễn Thị Hồng",
                         "Þóra Guðmundsdóttir", "Ștefan Țăranu", "Ελένη Παπαδοπούλου", "Наталия Щербакова"};
  PrintedLetter letter = a_letter();
  for (const char* each : names) letter.body.push_back(LetterParagraph{each});
  const std::string pdf = pdf_of(letter);
  const std::string text = text_of_pdf(pdf);
  for (const char* each : names) EXPECT_TRUE(holds(text, each)) << each << "\n" << text;
  // All of it in the fonts that come along, none of them a stand-in of the machine.
  const std::string fonts = poppler("pdffonts", pdf);
  EXPECT_EQ(count_of(fonts, "Inter-"), count_of(fonts, "\n") - 2) << fonts;
  EXPECT_EQ(count_of(fonts, "yes yes yes"), count_of(fonts, "Inter-")) << fonts;
}

TEST(LetterPdf, SaysWhatWasWrittenAndNotWhatAFontMakesOfIt) {
  PrintedLetter letter = a_letter();
  letter.body = {LetterParagraph{"3x4 -> 12 (c) fi ffl"}, LetterParagraph{"een\nnaam\tmet\x01tekens"}};
  const std::string text = text_of_pdf(pdf_of(letter));
  EXPECT_TRUE(holds(text, "3x4 -> 12 (c) fi ffl")) << text;
  EXPECT_TRUE(holds(text, "een naam met tekens")) << text;
}

TEST(LetterPdf, IsTheSameFileEveryTimeAndInEveryThread) {
  PrintedLetter letter = a_letter();
  letter.body = {LetterParagraph{"Łukasz Żółć"}, LetterFacts{{{"Periode", "1 maart t/m 31 mei 2027"}}}};
  const std::string pdf = pdf_of(letter);
  std::vector<std::string> others(6);
  std::vector<std::thread> threads;
  for (std::string& each : others) threads.emplace_back([&] { each = pdf_of(letter); });
  for (std::thread& each : threads) each.join();
  for (const std::string& each : others) EXPECT_EQ(each, pdf);
  letter.datum = CivilDate::of(2027, 3, 2);
  EXPECT_NE(pdf_of(letter), pdf);
}

TEST(LetterPdf, GoesOnOnFurtherPagesWithNumbers) {
  PrintedLetter letter = a_letter();
  std::vector<std::string> points;
  for (int i = 100; i < 150; ++i) {
    points.push_back("Punt " + std::to_string(i) +
                     " is een zin die niet op een regel past, omdat zij langer is dan een regel van een brief breed is.");
  }
  letter.body = {LetterPoints{LetterMarks::numbers, points}, LetterClosing{{"Groet,", "", "Stagebureau"}}};
  const std::string pdf = pdf_of(letter);
  EXPECT_TRUE(holds(poppler("pdfinfo", pdf), "Pages:           3\n")) << poppler("pdfinfo", pdf);
  const std::string text = text_of_pdf(pdf);
  for (int i = 100; i < 150; ++i) EXPECT_EQ(count_of(text, "Punt " + std::to_string(i)), 1U) << i;
  for (const char* each : {"Pagina 1 van 3", "Pagina 2 van 3", "Pagina 3 van 3"}) EXPECT_EQ(count_of(text, each), 1U);
  EXPECT_EQ(count_of(text, "Instituut De Vaart"), 3U) << "whose letter it is, on each page";
  EXPECT_EQ(count_of(text, "Bevestiging van de stage"), 3U);
}

/// Every word stands within the margins of its page.
void expect_within_margins(const std::string& pdf) {
  const std::string boxes = poppler("pdftotext -bbox", pdf, "-");
  const std::regex word("<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">([^<]*)<");
  int words = 0;
  for (std::sregex_iterator each(boxes.begin(), boxes.end(), word), end; each != end; ++each, ++words) {
    EXPECT_GE(std::stod((*each)[1]), k_left - 1) << (*each)[5];
    EXPECT_LE(std::stod((*each)[3]), k_left + k_text_width + 1) << (*each)[5];
    EXPECT_GE(std::stod((*each)[2]), 40) << (*each)[5];
    EXPECT_LE(std::stod((*each)[4]), k_page_height - 36) << (*each)[5];
  }
  EXPECT_GT(words, 20) << boxes;
}

TEST(LetterPdf, KeepsWithinItsMarginsWhateverItHolds) {
  std::string long_name = "Stichting Samenwerkende Instellingen voor Jeugdgezondheidszorg, Sociale Pediatrie en ";
  for (int i = 0; i < 3; ++i) long_name += long_name;
  const std::string one_word(200, 'W');
  PrintedLetter letter = a_letter();
  letter.title = long_name;
  letter.sender = long_name.substr(0, 200);
  letter.sender_lines = {"Stagebureau", one_word + "@vaart.example"};
  letter.addressee = {long_name, one_word, "T.a.v. " + long_name};
  letter.reference = {{"Datum", "1 maart 2027"}, {"Kenmerk", one_word}};
  letter.body = {LetterParagraph{one_word}, LetterHeading{long_name}, LetterFacts{{{one_word, one_word}, {"A", long_name}}},
                 LetterPoints{LetterMarks::dots, {one_word, long_name}}, LetterClosing{{long_name, one_word}}};
  expect_within_margins(pdf_of(letter));
}

TEST(LetterPdf, TellsAScreenReaderItsStructureLanguageAndTitle) {
  PrintedLetter letter = a_letter();
  letter.body = {LetterParagraph{"Een zin die langer is dan een regel van een brief breed is, en daarom op de volgende verdergaat."},
                 LetterFacts{{{"Periode", "1 maart"}, {"Stage", "Keuzestage"}}}, LetterHeading{"Verder"},
                 LetterPoints{LetterMarks::numbers, {"Eerst", "Dan"}}};
  const std::string pdf = pdf_of(letter);
  const std::string structure = poppler("pdfinfo -struct-text", pdf);
  EXPECT_TRUE(structure.starts_with("Document\n")) << structure;
  EXPECT_TRUE(holds(structure, "  H1 (block)\n    \"Bevestiging van de stage\"\n")) << structure;
  EXPECT_TRUE(holds(structure, "\"Een zin die langer is dan een regel van een brief breed is, en daarom op de volgende verdergaat.\""))
      << structure;
  EXPECT_TRUE(holds(structure, "  Table (block)\n    TR\n      TH\n        \"Periode\"\n      TD\n        \"1 maart\"\n    TR\n"))
      << structure;
  EXPECT_TRUE(holds(structure, "  L (block)\n    LI (block)\n      Lbl (block)\n        \"1.\"\n      LBody (block)\n        \"Eerst\"\n"))
      << structure;
  EXPECT_FALSE(holds(structure, "Syntax")) << structure;
  const std::string info = poppler("pdfinfo", pdf);
  for (const char* each : {"Title:           Bevestiging van de stage\n", "Author:          Instituut De Vaart\n",
                           "Creator:         Stagepad\n", "Tagged:          yes\n", "(A4)", "Mar  1 00:00:00 2027"}) {
    EXPECT_TRUE(holds(info, each)) << each << "\n" << info;
  }
  EXPECT_TRUE(holds(pdf, "/Lang (nl-NL)"));
  EXPECT_TRUE(holds(pdf, "/DisplayDocTitle true"));
  letter.taal = Taal::en;
  EXPECT_TRUE(holds(pdf_of(letter), "/Lang (en-GB)"));
}

TEST(PdfLanguage, RefusesWhatIsNoDocumentOfCairo) {
  const std::string pdf = pdf_of(a_letter());
  for (const std::string& broken : {std::string(), std::string("%PDF-1.5\n"), pdf.substr(0, pdf.size() / 2),
                                    std::regex_replace(pdf, std::regex("/Root [0-9]+"), "/Root 9999"),
                                    std::regex_replace(pdf, std::regex("/Size"), "/Maat")}) {
    const auto outcome = with_language(broken, Taal::nl);
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.failure().code, "brief.pdf");
  }
}

Strip strip_of(double height, bool keeps_next = false, double gap = 0) {
  Strip strip;
  strip.height = height;
  strip.keeps_next = keeps_next;
  strip.gap = gap;
  return strip;
}

constexpr double k_room = k_bottom - k_later_top;

TEST(LetterPages, AreOneForALetterThatSaysNothing) {
  ASSERT_EQ(place({}, 100).size(), 1U);
  EXPECT_TRUE(place({}, 100).front().empty());
}

TEST(LetterPages, BeginWithoutTheGapThatIsBetweenTwoTexts) {
  const std::vector<Strip> strips = {strip_of(k_room, false, 30), strip_of(10, false, 30), strip_of(10, false, 5)};
  const auto pages = place(strips, k_later_top);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0][0].y, k_later_top);
  EXPECT_EQ(pages[1][0].y, k_later_top);
  EXPECT_EQ(pages[1][1].y, k_later_top + 15);
}

TEST(LetterPages, KeepTogetherWhatBelongsTogether) {
  const std::vector<Strip> strips = {strip_of(k_room - 20), strip_of(15, true), strip_of(10)};
  const auto pages = place(strips, k_later_top);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0].size(), 1U) << "a heading alone below a page";
  EXPECT_EQ(pages[1].size(), 2U);
}

TEST(LetterPages, DivideWhatBelongsTogetherAndIsLongerThanAPage) {
  const std::vector<Strip> strips(50, strip_of(k_room / 20, true));
  const auto pages = place(strips, k_later_top);
  ASSERT_EQ(pages.size(), 3U);
  std::size_t placed = 0;
  for (const LetterPage& page : pages) {
    placed += page.size();
    for (const PlacedStrip& each : page) EXPECT_LE(each.y + each.strip->height, k_bottom + 0.01);
  }
  EXPECT_EQ(placed, 50U);
}

TEST(LetterPages, HoldAStripThatIsTallerThanAPage) {
  const std::vector<Strip> strips = {strip_of(10), strip_of(2 * k_room), strip_of(10)};
  EXPECT_EQ(place(strips, k_later_top).size(), 3U);
}

}  // namespace
}  // namespace stagepad
