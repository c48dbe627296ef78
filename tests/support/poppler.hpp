#pragma once

#include <stdlib.h>  // NOLINT: mkstemp is POSIX
#include <unistd.h>

#include <cstdio>
#include <string>

namespace stagepad {

/// What one of poppler's tools says of a PDF, what it complains of included: poppler("pdftotext -layout", pdf, "-").
inline std::string poppler(const std::string& tool, const std::string& pdf, const std::string& output = "") {
  char path[] = "/tmp/stagepad-pdf-XXXXXX";
  const int file = mkstemp(path);
  if (file < 0 || write(file, pdf.data(), pdf.size()) != static_cast<ssize_t>(pdf.size())) return "no file";
  close(file);
  std::string said;
  if (FILE* pipe = popen((tool + " " + path + " " + output + " 2>&1").c_str(), "r")) {
    char part[4096];
    for (std::size_t got = 0; (got = fread(part, 1, sizeof part, pipe)) > 0;) said.append(part, got);
    if (pclose(pipe) != 0) said += "\nit failed";
  }
  unlink(path);
  return said;
}

inline std::string text_of_pdf(const std::string& pdf) { return poppler("pdftotext -layout", pdf, "-"); }

}  // namespace stagepad
