#include "server/outbound/smtp_transport.hpp"

#include <curl/curl.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <new>
#include <stdexcept>

namespace stagepad {

namespace {

using Clock = std::chrono::steady_clock;

/// To reach a server at all; what is not there is not waited for.
constexpr long k_connect_seconds = 15;
/// After the last byte a server that stops gives the answer this long: it saves a message sent twice.
constexpr auto k_last_answer = std::chrono::milliseconds(800);
constexpr std::size_t k_longest_answer = 300;
/// Of the lines of one answer; more is not read by anybody.
constexpr std::size_t k_most_said = 2000;

/// What we said last, as far as it decides what a refusal is about.
enum class Stage { greeting, sign_in, sender, receiver, data, content };

std::string_view word_of(Stage stage) {
  switch (stage) {
    case Stage::greeting: return "the greeting";
    case Stage::sign_in: return "signing in";
    case Stage::sender: return "the sender";
    case Stage::receiver: return "the receiver";
    case Stage::data:
    case Stage::content: break;
  }
  return "the message";
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// On one line, visible, and no longer than anybody reads. Bytes beyond ASCII, of whatever character set, become
/// question marks.
std::string cleaned(std::string_view said) {
  std::string text;
  for (const char c : said) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_blank = byte <= 0x20 || byte == 0x7f;
    if (is_blank && (text.empty() || text.back() == ' ')) continue;
    text += is_blank ? ' ' : byte < 0x80 ? c : '?';
  }
  if (text.size() > k_longest_answer) text.resize(k_longest_answer);
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

/// The enhanced status of an answer ("5.1.1", RFC 3463), which names nobody; empty without one.
std::string enhanced_status(std::string_view words) {
  const auto end = words.find_first_not_of("0123456789.");
  const auto status = words.substr(0, end);
  const bool is_one = status.size() >= 5 && status.size() <= 9 && is_digit(status[0]) && status[1] == '.' &&
                      std::count(status.begin(), status.end(), '.') == 2 && is_digit(status.back());
  return is_one ? std::string(status) : "";
}

/// What one conversation came to, as libcurl tells it.
struct Conversation {
  const Letter& letter;
  const std::atomic<bool>& stop;
  std::size_t taken = 0;        ///< bytes of the letter that libcurl has
  bool is_handed_over = false;  ///< all of it: the server may have it
  bool has_signed_in = false;
  bool is_over = false;  ///< we took our leave: what is said from here on decides nothing
  Stage stage = Stage::greeting;
  int code = 0;        ///< of the last answer; 0 as long as there is none to what we said last
  std::string said{};  ///< its words, without the codes
  Clock::time_point stopped_at{};

  void hear(std::string_view line) {
    if (is_over || line.size() < 3 || !std::all_of(line.begin(), line.begin() + 3, is_digit)) return;
    code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    if (line.size() > 4 && said.size() < k_most_said) said += std::string(line.substr(4)) + " ";
  }

  /// Only the verb is looked at: what stands behind AUTH is a password.
  void speak(std::string_view line) {
    constexpr std::array<std::pair<std::string_view, Stage>, 6> k_verbs = {
        {{"EHLO", Stage::greeting}, {"STARTTLS", Stage::greeting}, {"AUTH", Stage::sign_in},
         {"MAIL", Stage::sender},   {"RCPT", Stage::receiver},     {"DATA", Stage::data}}};
    const auto verb = line.substr(0, line.find_first_of(" \r\n"));
    is_over = is_over || verb == "QUIT";
    if (is_over) return;
    for (const auto& [word, next] : k_verbs) {
      if (verb == word) stage = next;
    }
    has_signed_in = has_signed_in || stage == Stage::sign_in;
    forget_answer();
  }

  void forget_answer() {
    code = 0;
    said.clear();
  }
};

std::size_t give_content(char* to, std::size_t size, std::size_t count, void* user) {
  auto& conversation = *static_cast<Conversation*>(user);
  const std::string& content = conversation.letter.content;
  const std::size_t wanted = std::min(size * count, content.size() - conversation.taken);
  std::memcpy(to, content.data() + conversation.taken, wanted);
  conversation.taken += wanted;
  if (conversation.taken == content.size() && !conversation.is_handed_over) {
    // With its last bytes the end of the message may go out; what is answered from here on is about all of it.
    conversation.is_handed_over = true;
    conversation.stage = Stage::content;
    conversation.forget_answer();
  }
  return wanted;
}

int listen_along(CURL*, curl_infotype kind, char* data, std::size_t size, void* user) {
  auto& conversation = *static_cast<Conversation*>(user);
  const std::string_view line(data, size);
  if (kind == CURLINFO_HEADER_IN) conversation.hear(line);
  if (kind == CURLINFO_HEADER_OUT) conversation.speak(line);
  return 0;
}

/// Asked at least once a second; anything but 0 ends the conversation.
int end_when_stopping(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  auto& conversation = *static_cast<Conversation*>(user);
  if (!conversation.stop) return 0;
  if (!conversation.is_handed_over) return 1;
  if (conversation.stopped_at == Clock::time_point{}) conversation.stopped_at = Clock::now();
  return Clock::now() - conversation.stopped_at > k_last_answer ? 1 : 0;
}

struct EasyDeleter {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct ListDeleter {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Easy = std::unique_ptr<CURL, EasyDeleter>;
using List = std::unique_ptr<curl_slist, ListDeleter>;

/// Every option must be taken: with one missing less would be verified than is promised.
template <class Value>
void set(const Easy& easy, CURLoption option, Value value) {
  const CURLcode code = curl_easy_setopt(easy.get(), option, value);
  if (code != CURLE_OK) throw std::runtime_error(std::string("libcurl: ") + curl_easy_strerror(code));
}

void set_security(const Easy& easy, const SmtpTransport::Parts& parts) {
  const bool is_plain = parts.server.security == SmtpSecurity::none;
  set(easy, CURLOPT_PROTOCOLS_STR, parts.server.security == SmtpSecurity::tls ? "smtps" : "smtp");
  set(easy, CURLOPT_USE_SSL, static_cast<long>(is_plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  set(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  set(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  if (parts.ca.empty()) return;
  // Only who is named vouches for it, not those the machine trusts as well.
  set(easy, CURLOPT_CAINFO, parts.ca.c_str());
  set(easy, CURLOPT_CAPATH, static_cast<char*>(nullptr));
}

void set_up(const Easy& easy, const SmtpTransport::Parts& parts, Conversation& conversation, char* trouble) {
  set(easy, CURLOPT_ERRORBUFFER, trouble);
  set(easy, CURLOPT_URL, (parts.server.url() + "/" + parts.own_name).c_str());
  // Neither the environment nor a file of this machine has a say in where mail goes.
  set(easy, CURLOPT_PROXY, "");
  set(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  set_security(easy, parts);
  if (!parts.user.empty()) {
    set(easy, CURLOPT_USERNAME, parts.user.c_str());
    set(easy, CURLOPT_PASSWORD, parts.password.c_str());
    set(easy, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
  }
  set(easy, CURLOPT_NOSIGNAL, 1L);
  // A look-up of the name that does not end is left alone, so that we end in time.
  set(easy, CURLOPT_QUICK_EXIT, 1L);
  set(easy, CURLOPT_CONNECTTIMEOUT, std::min(k_connect_seconds, static_cast<long>(parts.timeout.count())));
  set(easy, CURLOPT_TIMEOUT, static_cast<long>(parts.timeout.count()));
  set(easy, CURLOPT_UPLOAD, 1L);
  set(easy, CURLOPT_READFUNCTION, give_content);
  set(easy, CURLOPT_READDATA, static_cast<void*>(&conversation));
  set(easy, CURLOPT_NOPROGRESS, 0L);
  set(easy, CURLOPT_XFERINFOFUNCTION, end_when_stopping);
  set(easy, CURLOPT_XFERINFODATA, static_cast<void*>(&conversation));
  set(easy, CURLOPT_VERBOSE, 1L);
  set(easy, CURLOPT_DEBUGFUNCTION, listen_along);
  set(easy, CURLOPT_DEBUGDATA, static_cast<void*>(&conversation));
}

/// Does not wait for what the server says to our leave, which libcurl would do for two minutes whatever the limits. After
/// an attempt that failed it gets none: it may still be busy with the message.
void end_connection(const Easy& easy, bool is_done) {
  curl_socket_t socket = CURL_SOCKET_BAD;
  const CURLcode code = curl_easy_getinfo(easy.get(), CURLINFO_ACTIVESOCKET, &socket);
  if (code == CURLE_OK && socket != CURL_SOCKET_BAD) ::shutdown(socket, is_done ? SHUT_RD : SHUT_RDWR);
}

/// "550 5.1.1 to the receiver", and the same with the words of the server.
Delivery refusal(const Conversation& conversation, const SmtpTransport::Parts& parts) {
  Delivery delivery;
  const bool is_about_message = conversation.stage >= Stage::receiver;
  // Who should have signed in and could not is refused for that, whatever is said about the receiver.
  const bool could_not_sign_in = !parts.user.empty() && !conversation.has_signed_in;
  const bool is_for_good = conversation.code >= 500 && is_about_message && !could_not_sign_in;
  delivery.outcome = is_for_good ? Delivery::Outcome::refused : Delivery::Outcome::later;
  delivery.is_about_server = !is_about_message || could_not_sign_in;
  const std::string code = std::to_string(conversation.code);
  const std::string status = enhanced_status(conversation.said);
  const std::string where = " to " + std::string(word_of(conversation.stage)) +
                            (could_not_sign_in ? "; it offers no way to sign in that is known here" : "");
  delivery.reason = "the mail server answered " + code + (status.empty() ? "" : " " + status) + where;
  delivery.answer = cleaned("the mail server answered" + where + ": " + code + " " + conversation.said);
  return delivery;
}

/// Why there was no conversation, or no end to it; names the server at most.
std::string trouble_in_words(CURLcode code, const char* trouble) {
  if (code == CURLE_USE_SSL_FAILED) return "the mail server offers no STARTTLS, so nothing was sent to it";
  return cleaned(*trouble != '\0' ? trouble : curl_easy_strerror(code));
}

Delivery judge(CURLcode code, const Conversation& conversation, const SmtpTransport::Parts& parts,
               const char* trouble) {
  using Outcome = Delivery::Outcome;
  if (code == CURLE_OK) return {Outcome::accepted, false, {}, {}};
  if (conversation.code >= 400) return refusal(conversation, parts);
  // Its answer came; what went wrong came after it.
  if (conversation.is_handed_over && conversation.code == 250) return {Outcome::accepted, false, {}, {}};
  const bool is_stopped = code == CURLE_ABORTED_BY_CALLBACK;
  const std::string why = is_stopped ? "the server is stopping" : trouble_in_words(code, trouble);
  if (conversation.is_handed_over) {
    const std::string text = "sent, and no answer came: " + why;
    return {Outcome::unknown, false, text, cleaned(text)};
  }
  if (is_stopped) return {Outcome::stopped, false, why, why};
  const bool is_about_server = conversation.stage < Stage::receiver;
  return {Outcome::later, is_about_server, why, why};
}

}  // namespace

SmtpLibrary::SmtpLibrary() {
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw std::runtime_error("libcurl cannot be made ready");
}

SmtpLibrary::~SmtpLibrary() { curl_global_cleanup(); }

Delivery SmtpTransport::send(const Letter& letter, const std::atomic<bool>& stop) {
  // Before the handle, which takes its leave of the server when it goes.
  std::array<char, CURL_ERROR_SIZE> trouble{};
  Conversation conversation{letter, stop};
  const List receivers(curl_slist_append(nullptr, ("<" + letter.to + ">").c_str()));
  const Easy easy(curl_easy_init());
  if (!easy || !receivers) throw std::bad_alloc();
  set_up(easy, parts_, conversation, trouble.data());
  set(easy, CURLOPT_MAIL_FROM, ("<" + letter.from + ">").c_str());
  set(easy, CURLOPT_MAIL_RCPT, receivers.get());
  const CURLcode code = curl_easy_perform(easy.get());
  end_connection(easy, code == CURLE_OK);
  return judge(code, conversation, parts_, trouble.data());
}

}  // namespace stagepad
