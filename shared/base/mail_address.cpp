#include "shared/base/mail_address.hpp"

#include <algorithm>
#include <cstddef>

namespace stagepad {

namespace {

constexpr std::size_t k_longest_address = 254;  // RFC 5321, as is the next
constexpr std::size_t k_longest_local_part = 64;

bool is_in_local_part(char c) {
  constexpr std::string_view k_others = ".!#$%&'*+-/=?^_`{|}~";  // RFC 5322 atext, and the dot
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         k_others.find(c) != std::string_view::npos;
}

bool is_dotted(std::string_view text) {
  return !text.empty() && text.front() != '.' && text.back() != '.' &&
         text.find("..") == std::string_view::npos;
}

bool is_host(std::string_view host) {
  return is_dotted(host) && std::all_of(host.begin(), host.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-' || c == '.';
         });
}

}  // namespace

bool is_mail_address(std::string_view text) {
  const auto at = text.rfind('@');
  if (at == std::string_view::npos || text.size() > k_longest_address) return false;
  const auto local = text.substr(0, at);
  return local.size() <= k_longest_local_part && is_dotted(local) &&
         std::all_of(local.begin(), local.end(), is_in_local_part) && is_host(text.substr(at + 1));
}

}  // namespace stagepad
