#include "server/app.hpp"

#include <iostream>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "server/auth/calendar_links.hpp"
#include "server/auth/password.hpp"
#include "server/auth/session.hpp"
#include "server/auth/throttle.hpp"
#include "server/command_line.hpp"
#include "server/demo/demonstration.hpp"
#include "server/embedded_migrations.hpp"
#include "server/auth/one_time_links.hpp"
#include "server/auth/people.hpp"
#include "server/handlers/beschikbaarheidslink.hpp"
#include "server/handlers/bijdragen.hpp"
#include "server/handlers/aanmelden.hpp"
#include "server/handlers/agenda.hpp"
#include "server/handlers/readiness.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/toegang.hpp"
#include "server/handlers/waarnemingen.hpp"
#include "server/http/connection_guard.hpp"
#include "server/jobs/dagelijks.hpp"
#include "server/jobs/huishouding.hpp"
#include "server/jobs/meldingen.hpp"
#include "server/jobs/rondes.hpp"
#include "server/jobs/ruilingen.hpp"
#include "server/jobs/wachtlijst.hpp"
#include "server/metrics/page.hpp"
#include "server/metrics/request_metrics.hpp"
#include "server/outbound/mail_deliverer.hpp"
#include "server/outbound/mail_folder.hpp"
#include "server/outbound/smtp_transport.hpp"
#include "server/routes.hpp"
#include "server/sign_in_stores.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "shared/api/endpoints.hpp"

namespace stagepad {

namespace {

/// What an attempt takes besides the conversation with the mail server.
constexpr std::chrono::seconds k_lease_margin{10};

/// The log: one line per happening on the standard error, where a service manager expects it.
void log_line(std::string_view line) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  std::cerr << line << std::endl;
}

/// Where browsers reach a server that nothing stands in front of.
PublicUrl own_url(const AppConfig& config, int port) {
  const std::string address = to_text(config.bind);
  const std::string host = config.bind.is_v4() ? address : "[" + address + "]";
  return {"http", host + ":" + std::to_string(port), true};
}

GuardLimits limits_of(const AppConfig& config) {
  GuardLimits limits;
  limits.trusted_proxies = config.trusted_proxies;
  const auto allow = [&](const auto& upload) {
    static_assert(std::decay_t<decltype(upload)>::takes_document);
    limits.head.large_bodies.push_back(
        {api::word_of(upload.method), upload.pattern, static_cast<std::uint64_t>(k_max_document)});
  };
  allow(api::k_nieuw_verslagdocument);
  allow(api::k_nieuw_papier);
  allow(api::k_nieuw_vraagpapier);
  allow(api::k_nieuw_import);
  return limits;
}

}  // namespace

/// Everything the server consists of, in the order in which it is made.
class App::Parts {
 public:
  Parts(const AppConfig& config, Rulepacks rulepacks, Texts texts)
      : rulepacks_(std::move(rulepacks)),
        texts_(std::move(texts)),
        today_(config.today),
        server_(
            limits_of(config), [this](const Request& request) { return handler_(request); },
            [](const Request& request, std::string_view what) {
              log_line("failure: " + request.method + " " + path_without_token(request.path) + ": " +
                       std::string(what));
            },
            [this](const Request& request) { return may_send_large(request); }) {}

  /// Takes the port before the data directory is touched: who mistakes the port leaves no traces.
  std::optional<Failure> start(const AppConfig& config) {
    if (auto failure = read_mail_files(config.mail)) return failure;
    const auto port = server_.bind(config.bind, config.port);
    if (!port) {
      return Failure{port.failure().code,
                     "Stagepad cannot listen at " + to_text(config.bind) + " port " +
                         std::to_string(config.port) + " (" + port.failure().detail +
                         "). Stop what uses it, or choose another with --port."};
    }
    url_ = config.public_url.value_or(own_url(config, port.value()));
    if (auto failure = take_metrics_port(config)) return failure;
    if (auto failure = open_store(config)) return failure;
    if (auto failure = prepare_demonstration(config)) return failure;
    if (auto failure = prepare_set_up()) return failure;
    make_handler(config.mail);
    return std::nullopt;
  }

  void run() {
    std::thread metrics;
    if (metrics_server_) metrics = std::thread([this] { metrics_server_->run(); });
    server_.run();
    if (!metrics.joinable()) return;
    metrics_server_->stop();
    metrics.join();
  }

  [[nodiscard]] std::string greeting() {
    std::string text = "Stagepad " + std::string(version_text()) + " answers at " + url_.origin() +
                       "\nToday is " + to_iso(today_.date()) + ". Data is in " +
                       store_->directory().path().string() + ".\n";
    if (metrics_server_) text += "Prometheus finds figures at " + metrics_url_.origin() + "/metrics.\n";
    if (!transport_->description().empty()) text += "Mail goes to " + transport_->description() + ".\n";
    if (!redirect_.empty()) text += "All mail is redirected to " + redirect_ + ".\n";
    return text + how_to_sign_in() + "Stop with Ctrl+C.\n";
  }

  GuardedServer& server() { return server_; }

 private:
  /// Whoever is signed in, from a page of ours; the handler decides about the rest.
  bool may_send_large(const Request& request) {
    return is_own_host(url_, request.header("Host")) && is_same_origin(url_, request) &&
           sessions_->person_of(request, store::system_clock_ms()).has_value();
  }

  std::string how_to_sign_in() {
    if (!set_up_link_.empty()) return set_up_sentence(set_up_link_) + "\n";
    if (!demonstration_) return {};
    std::string text = "Sign in with the password " + demonstration_->password + " as\n";
    for (const auto& person : demonstration_->people) {
      text += "  " + person.email + "  " + person.naam + " (" + person.omschrijving + ")\n";
    }
    return text;
  }

  std::optional<Failure> read_mail_files(const MailConfig& mail) {
    if (!mail.smtp_ca.empty()) {
      if (auto failure = check_ca_file(mail.smtp_ca)) return failure;
    }
    if (mail.smtp_password_file.empty()) return std::nullopt;
    auto password = read_password_file(mail.smtp_password_file);
    if (!password) return password.failure();
    smtp_password_ = std::move(password.value());
    return std::nullopt;
  }

  void start_mail(const MailConfig& mail) {
    MailDeliverer::Parts parts{*services_, url_.origin(), *transport_};
    parts.lease = (mail.smtp ? mail.smtp_timeout : std::chrono::seconds(0)) + k_lease_margin;
    parts.first_pause = mail.first_pause;
    parts.redirect = mail.redirect;
    mail_.emplace(std::move(parts));
    mail_->start();
  }

  void make_transport(const MailConfig& mail) {
    redirect_ = mail.redirect.value_or("");
    if (!mail.smtp) {
      transport_ = std::make_unique<MailFolder>(store_->directory().path() / "mail");
      return;
    }
    transport_ = std::make_unique<SmtpTransport>(SmtpTransport::Parts{*mail.smtp, mail.smtp_user,
                                                                      std::move(smtp_password_), mail.smtp_ca,
                                                                      mail.smtp_timeout, mail_host(url_.origin())});
  }

  /// A second listener for whoever measures, on this machine only and apart from everybody's requests.
  std::optional<Failure> take_metrics_port(const AppConfig& config) {
    if (!config.metrics_port) return std::nullopt;
    GuardLimits limits;
    limits.threads = 4;
    limits.queued = 16;
    limits.stop_time = std::chrono::seconds(2);
    metrics_server_.emplace(
        limits, [this](const Request& request) { return metrics_handler_(request); },
        [](const Request&, std::string_view what) { log_line("failure: metrics: " + std::string(what)); });
    const IpAddress loopback = *parse_ip_address("127.0.0.1");
    const auto port = metrics_server_->bind(loopback, *config.metrics_port);
    if (!port) {
      return Failure{port.failure().code, "Stagepad cannot answer Prometheus at 127.0.0.1 port " +
                                              std::to_string(*config.metrics_port) + " (" +
                                              port.failure().detail +
                                              "). Stop what uses it, or choose another with --metrics-port."};
    }
    metrics_url_ = PublicUrl{"http", "127.0.0.1:" + std::to_string(port.value()), true};
    return std::nullopt;
  }

  void make_metrics() {
    if (!metrics_server_) return;
    metrics_router_.add("GET", "/metrics", [this](const Request&) {
      return text_response(200, metrics::k_content_type,
                           metrics::page({*store_, requests_, server_, [this] { return readiness_->is_ready(); }}));
    });
    metrics_router_.add("GET", "/readyz", [this](const Request&) { return readiness_->answer(); });
    metrics_handler_ = secured(metrics_url_, [this](const Request& request) { return metrics_router_.dispatch(request); });
  }

  std::optional<Failure> open_store(const AppConfig& config) {
    const auto migrations = embedded_migrations();
    store::StoreConfig wanted;
    wanted.directory = config.data;
    wanted.migrations = migrations;
    auto opened = store::Store::open(wanted);
    if (!opened) return opened.failure();
    store_ = std::move(opened.value());
    // Refuses to go back: what was decided would come to lie in the future.
    const auto begun = store_->write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
      store::neem_vandaag_over(tx, today_.date());
      store::save_instelling(tx, store::k_publiek_adres, url_.origin());
      store::save_instelling(tx, store::k_mail_weg, config.mail.smtp ? config.mail.smtp->url() : "");
      store::save_instelling(tx, store::k_mail_omleiding, config.mail.redirect.value_or(""));
      rulepacks_.keep_all(tx);
    });
    if (!begun) return begun.failure();
    return std::nullopt;
  }

  std::optional<Failure> prepare_demonstration(const AppConfig& config) {
    if (config.demo != DemoData::none) {
      const auto filled = ensure_demonstration(*store_, rulepacks_, hasher_, today_.date(), config.demo);
      if (!filled) return filled.failure();
    }
    auto people = demonstration_of(*store_, rulepacks_, texts_.in(Taal::nl), today_.date());
    if (!people) return people.failure();
    demonstration_ = std::move(people.value());
    return std::nullopt;
  }

  /// As long as nobody can sign in as beheerder, every start makes a new link for the first one.
  std::optional<Failure> prepare_set_up() {
    const auto token =
        store_->write(store::AuditNeed::required, [](store::Transaction& tx) {
          return needs_set_up(tx) ? make_set_up_link(tx) : std::string();
        });
    if (!token) return token.failure();
    if (token.value().empty()) return std::nullopt;
    set_up_link_ =
        link_address(url_.origin(), store::KoppelingSoort::installatie, token.value());
    return std::nullopt;
  }

  void make_handler(const MailConfig& mail) {
    recall_failed_sign_ins(*store_, throttle_);
    accounts_.emplace(*store_);
    session_store_.emplace(*store_);
    sessions_.emplace(*session_store_);
    services_.emplace(Services{*store_, rulepacks_, texts_, today_, log_line});
    aanmelden_.emplace(Aanmelden::Parts{*accounts_, *sessions_, hasher_, throttle_, texts_, url_,
                                        demonstration_, store::system_clock_ms});
    toegang_.emplace(Toegangspaginas::Parts{*services_, *sessions_, hasher_, throttle_, url_});
    router_.emplace(make_routes(*services_, *sessions_, *aanmelden_));
    toegang_->add_routes(*router_);
    add_contribution_routes(*router_, *services_, url_);
    add_waarneming_routes(*router_, *services_, *sessions_, url_);
    add_calendar_routes(*router_, *services_, *sessions_, url_);
    add_availability_routes(*router_, *services_, url_);
    readiness_.emplace(*services_, [this] { return server_.is_stopping(); });
    router_->add("GET", "/readyz", [this](const Request&) { return readiness_->answer(); });
    handler_ = requests_.counting(
        secured(url_, [this](const Request& request) { return router_->dispatch(request); }));
    make_metrics();
    make_transport(mail);
    start_mail(mail);
    housekeeping_.emplace(
        [this](const std::atomic<bool>& stop) { doe_huishouding(*services_, stop); });
    // A day is done once; looking often notices that another one began.
    reminders_.emplace(
        [this](const std::atomic<bool>&) {
          close_rounds();
          see_to_waiting_lists();
          end_swaps();
          say_what_waits();
        },
        std::chrono::minutes(10));
  }

  void close_rounds() {
    const CivilDate vandaag = today_.date();
    const auto closed = werk_rondes_bij(*store_, rulepacks_, vandaag);
    if (!closed) {
      log_line("rounds: not closed, and tried again: " + closed.failure().detail);
    } else if (closed.value() > 0) {
      log_line("rounds: " + std::to_string(closed.value()) + " closed on " + to_iso(vandaag));
    }
  }

  void see_to_waiting_lists() {
    const CivilDate vandaag = today_.date();
    const auto done = werk_wachtlijsten_bij(*store_, rulepacks_, vandaag);
    if (!done) {
      log_line("waiting lists: not seen to, and tried again: " + done.failure().detail);
    } else if (done.value() > 0) {
      log_line("waiting lists: " + std::to_string(done.value()) + " offers made or ended on " + to_iso(vandaag));
    }
  }

  void end_swaps() {
    const CivilDate vandaag = today_.date();
    const auto lapsed = werk_ruilingen_bij(*store_, rulepacks_, vandaag);
    if (!lapsed) {
      log_line("swaps: not looked at, and tried again: " + lapsed.failure().detail);
    } else if (lapsed.value() > 0) {
      log_line("swaps: " + std::to_string(lapsed.value()) + " lapsed on " + to_iso(vandaag));
    }
  }

  void say_what_waits() {
    const CivilDate vandaag = today_.date();
    const auto done = meld(*store_, rulepacks_, vandaag);
    if (!done) {
      log_line("reminders: not said, and tried again: " + done.failure().detail);
    } else if (done.value().mails > 0) {
      log_line("reminders of " + to_iso(vandaag) + ": " + std::to_string(done.value().meldingen) + " in " +
               std::to_string(done.value().mails) + " mails");
    }
  }

  const Rulepacks rulepacks_;
  const Texts texts_;
  Today today_;
  PublicUrl url_;
  std::unique_ptr<store::Store> store_;
  std::optional<Demonstration> demonstration_;
  std::string set_up_link_;  // empty when somebody can sign in as beheerder
  std::optional<StoredAccounts> accounts_;
  std::optional<StoredSessions> session_store_;
  std::optional<Sessions> sessions_;
  PasswordHasher hasher_;
  SignInThrottle throttle_;
  std::optional<Services> services_;
  std::optional<Aanmelden> aanmelden_;
  std::optional<Toegangspaginas> toegang_;
  std::string smtp_password_;  // until the transport has it
  std::string redirect_;
  std::unique_ptr<MailTransport> transport_;
  std::optional<MailDeliverer> mail_;
  std::optional<Router> router_;
  std::optional<Readiness> readiness_;
  metrics::RequestMetrics requests_;
  RequestHandler handler_;
  GuardedServer server_;
  PublicUrl metrics_url_;
  Router metrics_router_;
  RequestHandler metrics_handler_;
  std::optional<GuardedServer> metrics_server_;
  // Last: it ends before what it works with.
  std::optional<Dagelijks> housekeeping_;
  std::optional<Dagelijks> reminders_;
};

App::App(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
App::~App() = default;

Result<std::unique_ptr<App>> App::create(const AppConfig& config) {
  auto rulepacks = Rulepacks::load_embedded();
  if (!rulepacks) return rulepacks.failure();
  auto texts = Texts::load();
  if (!texts) return texts.failure();
  auto parts =
      std::make_unique<Parts>(config, std::move(rulepacks.value()), std::move(texts.value()));
  if (const auto failure = parts->start(config)) return *failure;
  return std::unique_ptr<App>(new App(std::move(parts)));
}

std::string App::greeting() const { return parts_->greeting(); }
void App::run() { parts_->run(); }
void App::stop() { parts_->server().stop(); }

}  // namespace stagepad
