#pragma once

#include <string>
#include <variant>
#include <vector>

#include "shared/calendar/civil_date.hpp"
#include "shared/text/language.hpp"

namespace stagepad {

// A letter apart from how it looks (letter_pdf.hpp). All texts are as a person reads them.

/// "Periode": "1 maart t/m 31 mei 2027".
struct LetterFact {
  std::string label;
  std::string value;
};

struct LetterParagraph {
  std::string text;
};

struct LetterHeading {
  std::string text;
};

/// Facts below each other, in two columns.
struct LetterFacts {
  std::vector<LetterFact> rows;
};

enum class LetterMarks { dots, numbers };

/// Points below each other; numbers count from 1.
struct LetterPoints {
  LetterMarks marks = LetterMarks::dots;
  std::vector<std::string> texts;
};

/// The lines a letter ends with; they stay together.
struct LetterClosing {
  std::vector<std::string> lines;
};

using LetterBlock = std::variant<LetterParagraph, LetterHeading, LetterFacts, LetterPoints, LetterClosing>;

struct PrintedLetter {
  Taal taal = Taal::nl;
  /// The day it is written.
  CivilDate datum;
  /// What it is about: its heading, and the title of the document.
  std::string title;
  /// Whose letter it is, and what stands beside that name at the top of its first page.
  std::string sender;
  std::vector<std::string> sender_lines;
  std::vector<std::string> addressee;
  /// Beside each other above the heading: date, reference.
  std::vector<LetterFact> reference;
  std::vector<LetterBlock> body;
  /// "Pagina {pagina} van {aantal}", below every page of a letter that has several.
  std::string page_text;
};

}  // namespace stagepad
