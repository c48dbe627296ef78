#include "server/outbound/letter_pdf.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "server/outbound/letter_fonts.hpp"
#include "server/outbound/letter_layout.hpp"
#include "server/outbound/pdf_language.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

namespace {

struct Colour {
  double red;
  double green;
  double blue;
};
constexpr Colour k_text{0.075, 0.129, 0.180};
constexpr Colour k_muted{0.298, 0.357, 0.412};
constexpr Colour k_accent{0.043, 0.392, 0.388};
constexpr Colour k_rule{0.835, 0.859, 0.878};

constexpr double k_rule_width = 0.6;
constexpr double k_band = 7;
constexpr double k_head_y = 46;
constexpr double k_head_share = 0.6;
constexpr double k_sender_gap = 16;
constexpr TextStyle k_sender{13, true, Ink::accent};
constexpr TextStyle k_sender_side{8.5, false, Ink::muted};
constexpr TextStyle k_later_sender{8.5, true, Ink::accent};
constexpr TextStyle k_later_title{8.5, false, Ink::muted};
/// Where the address of the receiver begins, so that it shows in the window of an envelope (5 cm from the top).
constexpr double k_address_y = 142;
constexpr double k_below_head = 30;

struct CairoFreed {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

cairo_status_t append_to(void* text, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

Colour colour_of(Ink ink) {
  switch (ink) {
    case Ink::text: break;
    case Ink::muted: return k_muted;
    case Ink::accent: return k_accent;
  }
  return k_text;
}

const char* tag_of(Surrounding surrounding) {
  switch (surrounding) {
    case Surrounding::none: break;
    case Surrounding::list: return "L";
    case Surrounding::table: return "Table";
  }
  return "";
}

/// Draws a letter, page by page.
class Drawing {
 public:
  Drawing(cairo_t* cairo, PangoContext* context, const PrintedLetter& letter)
      : cairo_(cairo), breaker_(context), letter_(letter) {}

  void draw() {
    const std::vector<Strip> strips = set_letter(breaker_, letter_);
    const auto pages = place(strips, std::max(k_address_y, measure_head() + k_below_head));
    begin("Document");
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (i == 0) draw_head();
      else draw_later_head();
      draw_strips(pages[i]);
      if (pages.size() > 1) draw_page_number(i + 1, pages.size());
      if (i + 1 == pages.size()) end("Document");
      cairo_show_page(cairo_);
    }
  }

 private:
  enum class Side { left, right };

  void use(Colour colour) { cairo_set_source_rgb(cairo_, colour.red, colour.green, colour.blue); }

  void draw_rule(double y) {
    use(k_rule);
    cairo_set_line_width(cairo_, k_rule_width);
    cairo_move_to(cairo_, k_left, y);
    cairo_line_to(cairo_, k_left + k_text_width, y);
    cairo_stroke(cairo_);
  }

  void begin(const char* tag) {
    if (*tag) cairo_tag_begin(cairo_, tag, nullptr);
  }
  void end(const char* tag) {
    if (*tag) cairo_tag_end(cairo_, tag);
  }

  /// Below each other from `y` on, at the left of `x` or at the right of it; gives where they end.
  double draw_text(const TextLines& text, double x, double y, Ink ink, Side side = Side::left) {
    use(colour_of(ink));
    for (PangoLayout* line : text.lines) {
      const double shift = side == Side::right ? width_of(line) : 0;
      cairo_move_to(cairo_, x - shift, y + baseline_of(line, text.leading));
      pango_cairo_show_layout_line(cairo_, pango_layout_get_line_readonly(line, 0));
      y += text.leading;
    }
    return y;
  }

  // --- what stands around the letter

  TextLines sender() { return breaker_.break_lines(letter_.sender, k_sender, k_text_width * k_head_share); }
  TextLines beside_sender(const std::string& line) {
    return breaker_.break_lines(line, k_sender_side, k_text_width * (1 - k_head_share) - k_sender_gap);
  }

  double measure_head() {
    double beside = k_head_y;
    for (const std::string& line : letter_.sender_lines) beside += beside_sender(line).height();
    return std::max(k_head_y + sender().height(), beside);
  }

  void draw_head() {
    use(k_accent);
    cairo_rectangle(cairo_, 0, 0, k_page_width, k_band);
    cairo_fill(cairo_);
    begin("P");
    draw_text(sender(), k_left, k_head_y, k_sender.ink);
    end("P");
    double y = k_head_y + 2;
    for (const std::string& line : letter_.sender_lines) {
      begin("P");
      y = draw_text(beside_sender(line), k_left + k_text_width, y, k_sender_side.ink, Side::right);
      end("P");
    }
  }

  // Outside the structure, so that a screen reader does not read these once a page.

  void draw_later_head() {
    const double half = (k_text_width - k_sender_gap) / 2;
    draw_text(breaker_.one_line(letter_.sender, k_later_sender, half), k_left, k_head_y, k_later_sender.ink);
    draw_text(breaker_.one_line(letter_.title, k_later_title, half), k_left + k_text_width, k_head_y, k_later_title.ink,
              Side::right);
    draw_rule(k_head_y + 22);
  }

  void draw_page_number(std::size_t page, std::size_t pages) {
    const std::string text = fill_text(letter_.page_text, {{"pagina", page}, {"aantal", pages}});
    draw_text(breaker_.one_line(text, k_small, k_text_width), k_left + k_text_width, k_page_height - 52, k_small.ink,
              Side::right);
  }

  // --- the letter itself

  void draw_strips(const LetterPage& page) {
    const Strip* before = nullptr;
    for (const PlacedStrip& placed : page) {
      const Strip& strip = *placed.strip;
      const bool same_thing = before && before->thing == strip.thing;
      const bool same_surrounding = before && before->surrounding == strip.surrounding;
      if (before && !same_thing) end_thing(*before);
      if (before && !same_surrounding) end(tag_of(before->surrounding));
      if (strip.has_rule_above) draw_rule(placed.y);
      if (strip.has_rule_below) draw_rule(placed.y + strip.height);
      if (!same_surrounding) begin(tag_of(strip.surrounding));
      if (!same_thing) begin(strip.tag);
      bool is_inside = same_thing;
      for (const Run& run : strip.runs) {
        if (!*run.tag && !std::exchange(is_inside, true)) begin(strip.inner_tag);
        begin(run.tag);
        draw_text(run.text, k_left + run.x, placed.y + run.y, run.ink);
        end(run.tag);
      }
      before = &strip;
    }
    if (!before) return;
    end_thing(*before);
    end(tag_of(before->surrounding));
  }

  void end_thing(const Strip& strip) {
    end(strip.inner_tag);
    end(strip.tag);
  }

  cairo_t* cairo_;
  LineBreaker breaker_;
  const PrintedLetter& letter_;
};

void set_metadata(cairo_surface_t* surface, const PrintedLetter& letter) {
  char day[32];
  std::snprintf(day, sizeof day, "%04d-%02d-%02dT00:00:00Z", letter.datum.year(), letter.datum.month(),
                letter.datum.day());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, letter.title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, letter.sender.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Stagepad");
  // Of the letter, not of the clock: the same letter is the same file.
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
}

}  // namespace

Result<std::string> to_pdf(const PrintedLetter& letter) {
  if (!use_letter_fonts()) return Failure{"brief.lettertypen", "the fonts of letters cannot be used"};
  std::string pdf;
  const std::unique_ptr<cairo_surface_t, CairoFreed> surface(
      cairo_pdf_surface_create_for_stream(append_to, &pdf, k_page_width, k_page_height));
  const std::unique_ptr<cairo_t, CairoFreed> cairo(cairo_create(surface.get()));
  set_metadata(surface.get(), letter);
  const std::unique_ptr<PangoFontMap, Unreferenced> fonts(pango_cairo_font_map_new());
  const std::unique_ptr<PangoContext, Unreferenced> context(pango_font_map_create_context(fonts.get()));
  // Paper has no pixels to be aligned with.
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_language(context.get(), pango_language_from_string(to_name(letter.taal).data()));
  Drawing(cairo.get(), context.get(), letter).draw();
  cairo_surface_finish(surface.get());
  cairo_status_t status = cairo_status(cairo.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) return Failure{"brief.pdf", cairo_status_to_string(status)};
  return with_language(std::move(pdf), letter.taal);
}

}  // namespace stagepad
