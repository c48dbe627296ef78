#include "server/demo/voorbeeldverslag.hpp"

#include <cstdint>
#include <cstdio>
#include <string_view>

namespace stagepad::demo {

namespace {

/// A PDF string: in parentheses, what is not ASCII by its number in Latin-1, which WinAnsi has at the same place.
std::string pdf_text(std::string_view text) {
  std::string out = "(";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<std::uint8_t>(text[i]);
    char octal[8];
    if (byte < 0x80) {
      if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
      out += text[i];
    } else if ((byte == 0xc2 || byte == 0xc3) && i + 1 < text.size()) {
      const unsigned code = (byte & 3U) << 6U | (static_cast<std::uint8_t>(text[++i]) & 0x3fU);
      std::snprintf(octal, sizeof octal, "\\%03o", code);
      out += octal;
    } else if (byte >= 0xc0) {
      out += '?';
    }
  }
  return out + ")";
}

std::string page_content(const std::vector<std::string>& regels) {
  std::string content = "BT\n/F1 18 Tf\n72 760 Td\n";
  bool first = true;
  for (const std::string& each : regels) {
    if (!first) content += "0 -22 Td\n";
    content += pdf_text(each) + " Tj\n";
    if (first) content += "/F1 11 Tf\n0 -12 Td\n";
    first = false;
  }
  return content + "ET\n";
}

}  // namespace

std::string voorbeeldverslag(const std::vector<std::string>& regels) {
  const std::string content = page_content(regels);
  const std::string objects[] = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream"};
  std::string pdf = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  int number = 0;
  for (const std::string& each : objects) {
    char line[32];
    std::snprintf(line, sizeof line, "%010zu 00000 n \n", pdf.size());
    table += line;
    pdf += std::to_string(++number) + " 0 obj\n" + each + "\nendobj\n";
  }
  const std::string size = std::to_string(number + 1);
  return pdf + "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n" +
         std::to_string(pdf.size()) + "\n%%EOF\n";
}

}  // namespace stagepad::demo
