#include "server/outbound/mail_config.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>

#include "server/http/ip_address.hpp"

namespace stagepad {

namespace {

constexpr int k_submissions = 465;  // RFC 8314
constexpr int k_submission = 587;   // RFC 6409
constexpr int k_smtp = 25;
constexpr std::size_t k_longest_name = 253;
constexpr std::size_t k_longest_password = 1024;

Failure refused(std::string sentence) { return {"opdracht", std::move(sentence)}; }

Failure bad_url(std::string_view text) {
  return refused("--smtp cannot be '" + std::string(text) +
                 "': give smtps://host:465 (TLS from the start) or smtp://host:587 (STARTTLS), without a name, "
                 "password or path.");
}

bool is_name(std::string_view host) {
  if (host.empty() || host.size() > k_longest_name || host.front() == '-' || host.front() == '.') return false;
  return std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
}

/// Splits "host", "host:port", "[::1]" and "[::1]:port"; the port is empty where there is none.
bool split(std::string_view text, std::string_view& host, std::string_view& port) {
  std::size_t end = text.find(':');
  if (text.starts_with('[')) {
    const auto close = text.find(']');
    if (close == std::string_view::npos) return false;
    host = text.substr(1, close - 1);
    end = close + 1;
    if (end != text.size() && text[end] != ':') return false;
  } else {
    host = text.substr(0, end);
  }
  if (end >= text.size()) return true;
  port = text.substr(end + 1);
  return !port.empty();
}

/// The descriptor is closed at the end.
class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& file)
      : number_(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~OpenFile() {
    if (number_ >= 0) ::close(number_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

std::string SmtpServer::url() const {
  const bool is_v6 = host.find(':') != std::string::npos;
  return std::string(security == SmtpSecurity::tls ? "smtps://" : "smtp://") + (is_v6 ? "[" + host + "]" : host) +
         ":" + std::to_string(port);
}

Result<SmtpServer> parse_smtp_url(std::string_view text) {
  SmtpServer server;
  std::string_view rest = text;
  const bool is_tls = rest.starts_with("smtps://");
  if (!is_tls && !rest.starts_with("smtp://")) return bad_url(text);
  rest.remove_prefix(is_tls ? 8 : 7);
  if (rest.ends_with('/')) rest.remove_suffix(1);
  std::string_view host;
  std::string_view port;
  if (!split(rest, host, port)) return bad_url(text);
  const auto address = parse_ip_address(host);
  if (!address && !is_name(host)) return bad_url(text);
  server.host = host;
  const bool is_here = address && address->is_loopback();
  server.security = is_tls ? SmtpSecurity::tls : is_here ? SmtpSecurity::none : SmtpSecurity::starttls;
  server.port = is_tls ? k_submissions : is_here ? k_smtp : k_submission;
  if (port.empty()) return server;
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), server.port);
  const bool is_port = error == std::errc() && end == port.data() + port.size();
  if (!is_port || server.port < 1 || server.port > 65535) return bad_url(text);
  return server;
}

std::optional<Failure> check_mail_config(const MailConfig& config) {
  const bool has_user = !config.smtp_user.empty();
  const bool has_password = !config.smtp_password_file.empty();
  if (!config.smtp && (has_user || has_password || !config.smtp_ca.empty())) {
    return refused("--smtp-user, --smtp-password-file and --smtp-ca belong to a mail server: say which with --smtp.");
  }
  if (has_user != has_password) {
    return refused("--smtp-user and --smtp-password-file belong together. Give both, or neither for a mail server "
                   "that asks for no name.");
  }
  return std::nullopt;
}

std::optional<Failure> check_ca_file(const std::filesystem::path& file) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.find("-----BEGIN") != std::string::npos) return std::nullopt;
  }
  return refused("--smtp-ca names " + file.string() +
                 ", in which no certificate can be read. Give a file with certificates in PEM.");
}

Result<std::string> read_password_file(const std::filesystem::path& file) {
  const std::string begin = "--smtp-password-file names " + file.string();
  const OpenFile open(file);
  if (open.number() < 0) return refused(begin + ", which cannot be read: " + std::strerror(errno) + ".");
  struct stat status {};
  if (::fstat(open.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return refused(begin + ", which is not a file.");
  }
  // A file of root may have a group that reads it: so does systemd hand one to a service.
  const bool is_open = (status.st_mode & 07U) != 0 || ((status.st_mode & 070U) != 0 && status.st_uid != 0);
  if (is_open) {
    return refused(begin + ", which others than its owner can read. Close it with chmod 600.");
  }
  std::array<char, k_longest_password + 2> bytes{};
  const ssize_t size = ::read(open.number(), bytes.data(), bytes.size());
  if (size < 0) return refused(begin + ", which cannot be read: " + std::strerror(errno) + ".");
  std::string_view line(bytes.data(), static_cast<std::size_t>(size));
  line = line.substr(0, line.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  const bool is_text = std::all_of(line.begin(), line.end(), [](unsigned char c) { return c >= 0x20 && c != 0x7f; });
  if (line.empty() || line.size() > k_longest_password || !is_text) {
    return refused(begin + ", whose first line must be the password: 1 to 1024 bytes without control characters.");
  }
  return std::string(line);
}

}  // namespace stagepad
