#include "shared/command/document_herkennen.hpp"

#include <gtest/gtest.h>

#include <string>

#include "shared/base/text.hpp"
#include "shared/base/zip_directory.hpp"
#include "shared/text/format.hpp"
#include "tests/unit/shared/zip_of.hpp"

namespace stagepad {
namespace {

const std::string k_pdf = "%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n";

/// The kind, or the code of what is wrong.
std::string recognised(const std::string& inhoud) {
  const Herkenning found = herken_document(inhoud);
  EXPECT_NE(found.soort.has_value(), !found.findings.empty());
  return found.soort ? std::string(to_name(*found.soort)) : found.findings.front().code;
}

std::string recognised(const std::vector<ZippedFile>& files) { return recognised(zip_of(files)); }

TEST(Document, IsRefusedWhenItIsNoneOfThoseAccepted) {
  EXPECT_EQ(recognised(""), "document.leeg");
  EXPECT_EQ(recognised("Beste allemaal"), "document.soort");
  EXPECT_EQ(recognised("<html>%PDF-1.4 %%EOF</html>"), "document.soort") << "a PDF begins with its mark";
  EXPECT_EQ(recognised("MZ\x90"), "document.soort");
  EXPECT_EQ(recognised("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old Word"), "document.oude_word");
  EXPECT_EQ(recognised({{"xl/workbook.xml", "x"}, {"[Content_Types].xml", "x"}}), "document.soort");
  EXPECT_EQ(recognised({{"notes.txt", "x"}}), "document.soort");
  EXPECT_EQ(recognised({{"word/document.xml", "x"}}), "document.soort") << "without what says of which kinds its parts are";
  EXPECT_EQ(recognised(std::vector<ZippedFile>{}), "document.soort") << "an empty zip file begins with its end";
}

TEST(Document, IsRecognisedByItsContent) {
  EXPECT_EQ(recognised(k_pdf), "pdf");
  EXPECT_EQ(recognised(k_pdf + std::string(1000, ' ')), "pdf") << "some programs write behind the end";
  EXPECT_EQ(recognised(docx_files()), "docx");
  EXPECT_EQ(recognised(odt_files()), "odt");
  EXPECT_EQ(recognised(zip_of(docx_files(), "a comment with PK\5\6 in it, long enough to be an end")), "docx");
}

TEST(Document, OfAScanIsAPdfAndNothingElse) {
  const auto scanned = [](const std::string& inhoud) {
    const Herkenning found = herken_scan(inhoud);
    EXPECT_NE(found.soort.has_value(), !found.findings.empty());
    return found.soort ? std::string(to_name(*found.soort)) : found.findings.front().code;
  };
  EXPECT_EQ(scanned(k_pdf), "pdf");
  EXPECT_EQ(scanned(""), "document.leeg");
  EXPECT_EQ(scanned("Beste allemaal"), "papier.geen_pdf");
  EXPECT_EQ(scanned(zip_of(docx_files())), "papier.geen_pdf");
  EXPECT_EQ(scanned("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old Word"), "papier.geen_pdf");
  EXPECT_EQ(scanned("%PDF-1.4 cut off"), "document.onvolledig");
}

TEST(Document, OfOdtNamesItselfInItsFirstFile) {
  std::vector<ZippedFile> files = odt_files();
  std::swap(files[0], files[1]);
  EXPECT_EQ(recognised(files), "document.soort");
  EXPECT_EQ(recognised({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}), "document.soort");
  EXPECT_EQ(recognised({{"type", "application/vnd.oasis.opendocument.text"}}), "document.soort") << "by its name";
}

TEST(Document, WithMacrosIsRefused) {
  for (const char* name : {"word/vbaProject.bin", "word/VBAPROJECT.BIN", "customs/vbaProject.bin"}) {
    std::vector<ZippedFile> files = docx_files();
    files.push_back({name, "x"});
    EXPECT_EQ(recognised(files), "document.macros") << name;
  }
  for (const char* name : {"Basic/Standard/Module1.xml", "Scripts/python/all.py"}) {
    std::vector<ZippedFile> files = odt_files();
    files.push_back({name, "x"});
    EXPECT_EQ(recognised(files), "document.macros") << name;
  }
}

TEST(Document, ThatIsLockedIsRefused) {
  std::vector<ZippedFile> files = docx_files();
  files.back().flags = 1;
  EXPECT_EQ(recognised(files), "document.beveiligd");
  EXPECT_EQ(recognised({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"encrypted-package", "x"}}),
            "document.beveiligd");
}

TEST(Document, CutOffAnywhereIsRefused) {
  for (const std::string& whole : {zip_of(docx_files()), zip_of(odt_files(), "comment")}) {
    for (std::size_t size = 4; size < whole.size(); ++size) {
      EXPECT_EQ(recognised(whole.substr(0, size)), "document.onvolledig") << size;
    }
  }
  EXPECT_EQ(recognised(k_pdf.substr(0, k_pdf.size() - 3)), "document.onvolledig");
  EXPECT_EQ(recognised(k_pdf + std::string(1024, ' ')), "document.onvolledig") << "no end in sight";
}

TEST(Document, MayHaveTheLargestSizeAndNotAByteMore) {
  std::string pdf = k_pdf;
  pdf.insert(9, std::string(static_cast<std::size_t>(k_max_document) - pdf.size(), ' '));
  EXPECT_EQ(recognised(pdf), "pdf");
  pdf.insert(9, " ");
  EXPECT_EQ(recognised(pdf), "document.te_groot");
}

TEST(ZipDirectory, RefusesWhatContradictsItself) {
  const std::string whole = zip_of(docx_files());
  ASSERT_TRUE(read_zip_directory(whole));
  const std::size_t end = whole.size() - 22;
  const std::size_t directory = whole.find("PK\1\2");
  const struct {
    const char* what;
    std::size_t at;
  } places[] = {{"disk", end + 4},           {"entries on this disk", end + 8}, {"entries", end + 10},
                {"size", end + 12},          {"begin", end + 16},               {"comment", end + 20},
                {"mark", directory + 1},     {"packed size", directory + 23},   {"name size", directory + 28},
                {"own header", directory + 42}, {"own name", 30},               {"own name size", 26}};
  for (const auto& [what, at] : places) {
    std::string spoiled = whole;
    spoiled[at] = static_cast<char>(spoiled[at] + 1);
    EXPECT_FALSE(read_zip_directory(spoiled)) << what;
  }
  EXPECT_FALSE(read_zip_directory("front" + whole)) << "something in front";
}

TEST(Document, KeepsANameWithoutFoldersAndWithTheEndingOfItsKind) {
  const auto pdf = [](std::string_view naam) { return documentnaam(naam, Documentsoort::pdf); };
  EXPECT_EQ(pdf("Stageverslag AS.pdf"), "Stageverslag AS.pdf");
  EXPECT_EQ(pdf(" C:\\Users\\ruben\\verslag.PDF "), "verslag.pdf");
  EXPECT_EQ(pdf("../../etc/passwd"), "passwd.pdf");
  EXPECT_EQ(pdf("verslag.docx"), "verslag.pdf") << "what it is, not what it is called";
  EXPECT_EQ(pdf("verslag.exe"), "verslag.exe.pdf");
  EXPECT_EQ(pdf("versie 1.2"), "versie 1.2.pdf");
  EXPECT_EQ(pdf("ver\nslag\x7f\x01.pdf"), "verslag.pdf");
  EXPECT_EQ(pdf("verslag\u202efdp.exe"), "verslagfdp.exe.pdf") << "no character that turns the direction";
  for (const char* hidden : {"\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "\u007f", "\u009f", "\x1f"}) {
    EXPECT_EQ(pdf("a" + std::string(hidden) + "b"), "ab.pdf") << "from the first of them to the last";
  }
  // Beside them, and the first and last of each length in bytes.
  for (const char* shown : {"\u200d", "\u2010", "\u2029", "\u202f", "\u2065", "\u206a", "\u00a0x", "\u07ff",
                            "\u0800", "\uffff", "\U00010000", "\U0001f4c4", "~"}) {
    EXPECT_EQ(pdf("a" + std::string(shown) + "b"), "a" + std::string(shown) + "b.pdf") << shown;
  }
  EXPECT_EQ(pdf("a\xe9t\xff"), "at.pdf") << "a byte that is no text takes none of the others along";
  EXPECT_EQ(pdf("coördinatie – één.pdf"), "coördinatie – één.pdf");
  EXPECT_EQ(documentnaam("verslag.pdf", Documentsoort::odt), "verslag.odt");
  for (const char* nothing : {"", "  ", ".pdf", "map/", "..", "\xff\xfe"}) EXPECT_EQ(pdf(nothing), "stageverslag.pdf");
}

TEST(Document, KeepsANameOfAtMostSoManyCharacters) {
  std::string longest;
  for (std::size_t i = 0; i < k_max_documentnaam - 4; ++i) longest += "é";
  EXPECT_EQ(documentnaam(longest + ".pdf", Documentsoort::pdf), longest + ".pdf");
  EXPECT_EQ(documentnaam(longest + "x.pdf", Documentsoort::pdf), longest + ".pdf");
  EXPECT_EQ(count_code_points(documentnaam(longest + longest, Documentsoort::docx)), k_max_documentnaam);
}

TEST(Document, HasASizeInWords) {
  EXPECT_EQ(format_size(312, Taal::nl), "312 bytes");
  EXPECT_EQ(format_size(1023, Taal::nl), "1023 bytes");
  EXPECT_EQ(format_size(1024, Taal::nl), "1 kB");
  EXPECT_EQ(format_size(999 * 1024, Taal::nl), "999 kB");
  EXPECT_EQ(format_size(1000 * 1024, Taal::nl), "1 MB");
  EXPECT_EQ(format_size(3'565'158, Taal::nl), "3,4 MB");
  EXPECT_EQ(format_size(3'565'158, Taal::en), "3.4 MB");
  EXPECT_EQ(format_size(k_max_document, Taal::en), "20 MB");
}

}  // namespace
}  // namespace stagepad
