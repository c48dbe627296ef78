#include "server/outbound/mail_html.hpp"

#include <algorithm>
#include <string_view>

#include "server/http/html.hpp"
#include "shared/base/enum_names.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_body_style =
    "margin:0; padding:24px; font-family:sans-serif; font-size:16px; line-height:1.5";
constexpr std::string_view k_paragraph = "margin:0 0 16px 0";
constexpr std::string_view k_footer =
    "margin:32px 0 0 0; padding:16px 0 0 0; border-top:1px solid #8a8f98; font-size:14px";

/// Between the text and what stands below every mail.
constexpr std::string_view k_signature = "\n\n-- \n";

/// The address that begins here, as far as it is one of ours; empty when none does.
std::string_view own_address(std::string_view text, std::string_view origin) {
  if (origin.empty() || !text.starts_with(origin)) return {};
  auto address = text.substr(0, text.find_first_of(" \n\t<>\""));
  while (address.size() > origin.size() && std::string_view(".,;:!?)").find(address.back()) != std::string_view::npos) {
    address.remove_suffix(1);
  }
  // Another host may begin with the same letters.
  const bool is_ours = address.size() == origin.size() || address[origin.size()] == '/';
  return is_ours ? address : std::string_view{};
}

std::string link_to(std::string_view address) {
  const std::string shown = html_escaped(address);
  return "<a href=\"" + shown + "\" style=\"word-break:break-all\">" + shown + "</a>";
}

/// One paragraph, lines of it ending where they end in the text.
std::string paragraph(std::string_view text, std::string_view style, std::string_view origin) {
  std::string html = "<p style=\"" + std::string(style) + "\">";
  for (std::size_t at = 0; at < text.size();) {
    const auto address = own_address(text.substr(at), origin);
    if (!address.empty()) {
      html += link_to(address);
      at += address.size();
      continue;
    }
    html += text[at] == '\n' ? "<br>\n" : html_escaped(text.substr(at, 1));
    ++at;
  }
  return html + "</p>\n";
}

std::string on_one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
  return text;
}

std::string_view without_breaks(std::string_view text) {
  while (text.starts_with('\n')) text.remove_prefix(1);
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string html_of(const MailMessage& message) {
  const std::string_view body = message.body;
  const auto signature = body.find(k_signature);
  std::string_view text = body.substr(0, signature);
  std::string html = "<!DOCTYPE html>\n<html lang=\"" + std::string(to_name(message.taal)) +
                     "\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
                     html_escaped(on_one_line(message.subject)) + "</title>\n</head>\n<body style=\"" + std::string(k_body_style) +
                     "\">\n<div style=\"max-width:600px\">\n";
  while (!(text = without_breaks(text)).empty()) {
    const auto end = text.find("\n\n");
    html += paragraph(text.substr(0, end), k_paragraph, message.origin);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end);
  }
  if (signature != std::string_view::npos) {
    html += paragraph(without_breaks(body.substr(signature + k_signature.size())), k_footer, message.origin);
  }
  return html + "</div>\n</body>\n</html>\n";
}

}  // namespace stagepad
