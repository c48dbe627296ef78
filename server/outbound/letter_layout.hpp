#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/outbound/letter.hpp"

namespace stagepad {

// Where everything of a letter comes to stand: its texts broken into lines, and lines put on pages. All lengths are in
// points (1/72 inch).

struct Unreferenced {
  template <class Object>
  void operator()(Object* object) const {
    g_object_unref(object);
  }
};
using LayoutPointer = std::unique_ptr<PangoLayout, Unreferenced>;

/// A4, and what of it texts take.
inline constexpr double k_page_width = 595.276;
inline constexpr double k_page_height = 841.89;
inline constexpr double k_left = 76;
inline constexpr double k_text_width = k_page_width - 2 * k_left;
inline constexpr double k_later_top = 96;
inline constexpr double k_bottom = k_page_height - 84;

enum class Ink { text, muted, accent };

struct TextStyle {
  double size = 9.5;
  bool strong = false;
  Ink ink = Ink::text;
};

inline constexpr TextStyle k_body{};
inline constexpr TextStyle k_small{7.5, false, Ink::muted};

/// A text broken into lines. `leading`: from one line to the next.
struct TextLines {
  std::vector<PangoLayout*> lines;
  double leading = 0;

  [[nodiscard]] double height() const { return leading * static_cast<double>(lines.size()); }
};

/// Breaks texts into lines and owns these. A line is a text of its own, with the blank it ends with, so that whoever
/// reads the document aloud or copies from it finds the blank between two words where a line ends.
class LineBreaker {
 public:
  explicit LineBreaker(PangoContext* context) : context_(context) {}

  /// Lines of at most `width`; line ends and control characters in the text are blanks.
  TextLines break_lines(std::string_view text, const TextStyle& style, double width);
  /// One line; what does not fit ends in an ellipsis.
  TextLines one_line(std::string_view text, const TextStyle& style, double width);

 private:
  PangoLayout* make(std::string_view text, const TextStyle& style);

  PangoContext* context_;
  std::vector<LayoutPointer> layouts_;
};

/// From the upper edge of a line to what its letters stand on; its width without the blank at its end.
double baseline_of(PangoLayout* line, double leading);
double width_of(PangoLayout* line);

/// What surrounds things of a kind for a screen reader.
enum class Surrounding { none, list, table };

/// Lines of a text in a strip. Tags are structure types of PDF; empty: none.
struct Run {
  TextLines text;
  double x = 0;
  double y = 0;
  Ink ink = Ink::text;
  const char* tag = "";
};

/// What is not divided over pages: a line of a paragraph, a row of facts. Strips with the same `thing` are one
/// paragraph, point or row; things of the same surrounding that follow each other stand in one.
struct Strip {
  int thing = 0;
  const char* tag = "P";
  /// Within it, around all runs of the thing without a tag of their own.
  const char* inner_tag = "";
  Surrounding surrounding = Surrounding::none;
  std::vector<Run> runs;
  /// Above it, unless it begins a page.
  double gap = 0;
  double height = 0;
  /// Does it stay with the strip below it?
  bool keeps_next = false;
  bool has_rule_above = false;
  bool has_rule_below = false;
};

/// All strips of a letter below its letterhead.
std::vector<Strip> set_letter(LineBreaker& breaker, const PrintedLetter& letter);

/// A strip on a page, with its upper edge.
struct PlacedStrip {
  const Strip* strip = nullptr;
  double y = 0;
};
using LetterPage = std::vector<PlacedStrip>;

/// The strips on as few pages as they need; there is at least one. `first_top`: where the first page begins.
std::vector<LetterPage> place(const std::vector<Strip>& strips, double first_top);

}  // namespace stagepad
