#include "server/outbound/letter_layout.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "server/outbound/letter_fonts.hpp"

namespace stagepad {

namespace {

constexpr double k_leading = 1.46;
constexpr double k_leading_of_titles = 1.24;
constexpr double k_largest_body = 11;
constexpr TextStyle k_title{17, true};
constexpr TextStyle k_heading{9.5, true, Ink::accent};
constexpr TextStyle k_label{9.5, false, Ink::muted};
constexpr double k_label_width = 132;
constexpr double k_column_gap = 14;
constexpr double k_row_padding = 3.2;
constexpr double k_mark_width = 18;
constexpr double k_reference_gap = 24;
constexpr double k_address_share = 0.62;

/// What would begin a line of its own, or draw nothing, in the middle of a text.
std::string as_one_text(std::string_view text) {
  std::string out(text);
  std::replace_if(out.begin(), out.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
  return out;
}

double leading_of(const TextStyle& style) {
  return style.size * (style.size > k_largest_body ? k_leading_of_titles : k_leading);
}

/// Puts a letter into strips, from above to below.
class Setter {
 public:
  explicit Setter(LineBreaker& breaker) : breaker_(breaker) {}

  void addressee(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
      ++thing_;
      add_lines(broken(line, k_body, k_text_width * k_address_share), {.keeps_next = true});
    }
  }

  /// Labels in small letters above their values, beside each other.
  void reference(const std::vector<LetterFact>& facts) {
    if (facts.empty()) return;
    ++thing_;
    const auto count = static_cast<double>(facts.size());
    const double width = (k_text_width - k_reference_gap * (count - 1)) / count;
    Strip strip;
    strip.tag = "";
    strip.gap = 30;
    strip.keeps_next = true;
    double x = 0;
    for (const LetterFact& fact : facts) {
      const TextLines label = broken(fact.label, k_small, width);
      const TextLines value = broken(fact.value, k_body, width);
      strip.height = std::max(strip.height, label.height() + value.height());
      strip.runs.push_back({label, x, 0, Ink::muted, "P"});
      strip.runs.push_back({value, x, label.height(), Ink::text, "P"});
      x += width + k_reference_gap;
    }
    add(std::move(strip));
  }

  void title(const std::string& text) {
    ++thing_;
    add_lines(broken(text, k_title, k_text_width), {.tag = "H1", .gap = 30, .keeps_next = true});
    nearer_ = 12;
  }

  void operator()(const LetterParagraph& block) {
    ++thing_;
    add_lines(broken(block.text, k_body, k_text_width), {.gap = gap(8)});
  }

  void operator()(const LetterHeading& block) {
    ++thing_;
    add_lines(broken(block.text, k_heading, k_text_width),
              {.tag = "H2", .ink = k_heading.ink, .gap = gap(16), .keeps_next = true});
    nearer_ = 3;
  }

  void operator()(const LetterFacts& block) {
    const std::size_t count = block.rows.size();
    for (std::size_t i = 0; i < count; ++i) {
      ++thing_;
      const double x = k_label_width + k_column_gap;
      const TextLines label = broken(block.rows[i].label, k_label, k_label_width);
      const TextLines value = broken(block.rows[i].value, k_body, k_text_width - x);
      Strip strip;
      strip.tag = "TR";
      strip.surrounding = Surrounding::table;
      strip.runs = {{label, 0, k_row_padding, k_label.ink, "TH"}, {value, x, k_row_padding, Ink::text, "TD"}};
      strip.gap = i == 0 ? gap(12) : 0;
      strip.height = std::max(label.height(), value.height()) + 2 * k_row_padding;
      // Not a lonely row at either end of a page.
      strip.keeps_next = i + 1 < count && (i == 0 || i + 2 == count);
      strip.has_rule_above = true;
      strip.has_rule_below = i + 1 == count;
      add(std::move(strip));
    }
  }

  void operator()(const LetterPoints& block) {
    for (std::size_t i = 0; i < block.texts.size(); ++i) {
      ++thing_;
      const std::string mark = block.marks == LetterMarks::numbers ? std::to_string(i + 1) + "." : "–";
      add_lines(broken(block.texts[i], k_body, k_text_width - k_mark_width),
                {.tag = "LI", .surrounding = Surrounding::list, .x = k_mark_width, .gap = gap(i == 0 ? 6 : 4),
                 .mark = broken(mark, k_body, k_mark_width)});
    }
  }

  void operator()(const LetterClosing& block) {
    for (const std::string& line : block.lines) {
      ++thing_;
      const bool is_last = &line == &block.lines.back();
      const double above = gap(&line == &block.lines.front() ? 18 : 0);
      if (line.empty()) nearer_ = leading_of(k_body);
      else add_lines(broken(line, k_body, k_text_width), {.gap = above, .keeps_next = !is_last});
    }
  }

  std::vector<Strip> finish() { return std::move(strips_); }

 private:
  struct LinesStyle {
    const char* tag = "P";
    Surrounding surrounding = Surrounding::none;
    Ink ink = Ink::text;
    double x = 0;
    double gap = 0;
    bool keeps_next = false;
    TextLines mark = {};
  };

  TextLines broken(std::string_view text, const TextStyle& style, double width) {
    return breaker_.break_lines(text, style, width);
  }

  /// What follows the title, a heading or an empty line has another distance to it.
  double gap(double otherwise) { return std::exchange(nearer_, std::nullopt).value_or(otherwise); }

  /// A strip for each line, so that a long text goes on on the next page, with two lines of it at least on either.
  void add_lines(const TextLines& text, const LinesStyle& style) {
    const std::size_t count = text.lines.size();
    const bool is_point = !style.mark.lines.empty();
    for (std::size_t i = 0; i < count; ++i) {
      Strip strip;
      strip.tag = style.tag;
      strip.inner_tag = is_point ? "LBody" : "";
      strip.surrounding = style.surrounding;
      if (is_point && i == 0) strip.runs.push_back({style.mark, 0, 0, Ink::muted, "Lbl"});
      strip.runs.push_back({{{text.lines[i]}, text.leading}, style.x, 0, style.ink});
      strip.gap = i == 0 ? style.gap : 0;
      strip.height = text.leading;
      strip.keeps_next = style.keeps_next || (i + 1 < count && (i == 0 || i + 2 == count));
      add(std::move(strip));
    }
  }

  void add(Strip strip) {
    strip.thing = thing_;
    strips_.push_back(std::move(strip));
  }

  LineBreaker& breaker_;
  std::vector<Strip> strips_;
  int thing_ = 0;
  std::optional<double> nearer_;
};

}  // namespace

PangoLayout* LineBreaker::make(std::string_view text, const TextStyle& style) {
  layouts_.emplace_back(pango_layout_new(context_));
  PangoLayout* layout = layouts_.back().get();
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, k_letter_family);
  pango_font_description_set_weight(font, style.strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  // Without the arrows and crosses that the font makes of some signs: a letter says what was written.
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_font_features_new("calt=0"));
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
  return layout;
}

TextLines LineBreaker::break_lines(std::string_view text, const TextStyle& style, double width) {
  const std::string shown = as_one_text(text);
  PangoLayout* whole = make(shown, style);
  pango_layout_set_width(whole, pango_units_from_double(width));
  pango_layout_set_wrap(whole, PANGO_WRAP_WORD_CHAR);
  TextLines broken{{}, leading_of(style)};
  const int count = pango_layout_get_line_count(whole);
  for (int i = 0; i < count; ++i) {
    const PangoLayoutLine* line = pango_layout_get_line_readonly(whole, i);
    const auto begin = static_cast<std::size_t>(line->start_index);
    broken.lines.push_back(make(std::string_view(shown).substr(begin, static_cast<std::size_t>(line->length)), style));
  }
  return broken;
}

TextLines LineBreaker::one_line(std::string_view text, const TextStyle& style, double width) {
  PangoLayout* line = make(as_one_text(text), style);
  pango_layout_set_width(line, pango_units_from_double(width));
  pango_layout_set_ellipsize(line, PANGO_ELLIPSIZE_END);
  return {{line}, leading_of(style)};
}

double baseline_of(PangoLayout* line, double leading) {
  int height = 0;
  pango_layout_get_size(line, nullptr, &height);
  return (leading - pango_units_to_double(height)) / 2 + pango_units_to_double(pango_layout_get_baseline(line));
}

double width_of(PangoLayout* line) {
  PangoRectangle ink;
  pango_layout_get_extents(line, &ink, nullptr);
  return pango_units_to_double(ink.x + ink.width);
}

std::vector<Strip> set_letter(LineBreaker& breaker, const PrintedLetter& letter) {
  Setter setter(breaker);
  setter.addressee(letter.addressee);
  setter.reference(letter.reference);
  setter.title(letter.title);
  for (const LetterBlock& block : letter.body) std::visit(setter, block);
  return setter.finish();
}

std::vector<LetterPage> place(const std::vector<Strip>& strips, double first_top) {
  std::vector<LetterPage> pages(1);
  double y = first_top;
  for (std::size_t i = 0; i < strips.size();) {
    std::size_t end = i;
    double height = 0;
    do {
      height += (end == i ? 0 : strips[end].gap) + strips[end].height;
    } while (strips[end++].keeps_next && end < strips.size());
    // What stays together and is longer than a page does so no more.
    if (height > k_bottom - k_later_top) {
      end = i + 1;
      height = strips[i].height;
    }
    const double gap = pages.back().empty() ? 0 : strips[i].gap;
    if (y + gap + height > k_bottom && !pages.back().empty()) {
      pages.emplace_back();
      y = k_later_top;
    } else {
      y += gap;
    }
    for (; i < end; ++i) {
      pages.back().push_back({&strips[i], y});
      y += strips[i].height;
      if (i + 1 < end) y += strips[i + 1].gap;
    }
  }
  return pages;
}

}  // namespace stagepad
