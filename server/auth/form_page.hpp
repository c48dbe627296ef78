#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

// What the server's own pages with a form are made of: plain HTML without script, in the style of
// assets/pages/plain.css. Everything given here is text and is escaped here, except `content`.

/// One field of a form with its label, what to know beforehand, and what is wrong with it; both are
/// tied to the field for screen readers.
struct FormField {
  std::string name;
  std::string_view type = "text";  // "text", "email", "password"
  std::string_view autocomplete;
  std::string label;
  std::string hint;   // empty: none
  std::string error;  // empty: nothing is wrong
  std::string value;  // never for a password
  bool has_focus = false;
  bool is_fixed = false;  // shown, and sent, but not to be changed
  bool is_optional = false;
  int rows = 0;  // a text of so many lines; 0: one line
  /// Which form of a page with several: ids are "<form>-<name>". Empty on a page with one form.
  std::string_view form = {};
};

/// A text of the catalogue, escaped.
std::string text_html(const Catalogue& texts, Tekst key, const TextArguments& arguments = {});

std::string field_html(const FormField& field);
std::string hidden_html(std::string_view name, std::string_view value);
std::string button_html(std::string_view label);

/// A button beside the main one, or one that says which of several was pressed.
struct FormButton {
  std::string_view label;
  bool is_main = false;
  std::string_view name = {};
  std::string_view value = {};
  std::string_view described_by = {};  // the id of what it is about
};
std::string button_html(const FormButton& button);

/// One of several answers, each with what it means; the ids are "<name>-<value>".
struct FormChoice {
  std::string_view value;
  std::string label;
  std::string hint;  // empty: none
};
std::string radios_html(std::string_view name, std::string_view legend, const std::vector<FormChoice>& choices,
                        std::string_view chosen);
/// Sends "ja" when it is ticked.
std::string checkbox_html(const FormField& field, bool is_on);

/// A form that is sent to `action`; `content` is HTML.
std::string form_html(std::string_view action, const Catalogue& texts, std::string_view content);
/// A link below a form.
std::string help_link(std::string_view path, Tekst label, const Catalogue& texts);

/// Something went well, or is good to know.
std::string status_html(std::string_view sentence);
/// What went wrong, in front of the form: the sentence if there is one, and a link to every field
/// that has an error.
std::string alert_html(std::string_view title, std::string_view sentence,
                       const std::vector<FormField>& fields);

enum class PageWidth {
  diptych,  ///< a form beside a picture
  single,   ///< one wider column, for pages with lists
  wide      ///< as wide as tables and filters need
};

struct PageFrame {
  std::string title;
  std::string intro;  // empty: none
  /// Where the same page stands in the other language.
  std::string path;
  NamedValues query;
  std::string content;  // HTML
  PageWidth width = PageWidth::diptych;
  std::string style;       // a style sheet besides plain.css; empty: none
  std::string navigation;  // HTML: links in the head of the page
  std::string footer;      // HTML; empty: none
  /// A file of its own: its style is in it, and nothing in it asks for anything of this server.
  bool stands_alone = false;
};

std::string framed_page(const PageFrame& frame, const Catalogue& texts);

/// "25 november 2026, 17:18" as a clock in Amsterdam shows it.
std::string moment_in_words(std::int64_t utc_ms, Taal taal);

/// "/uitnodiging?taal=nl&sleutel=…": an address that keeps the language.
std::string address_in(Taal taal, std::string_view path, const NamedValues& query = {});

}  // namespace stagepad
