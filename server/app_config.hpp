#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "server/http/ip_address.hpp"
#include "server/http/security.hpp"
#include "server/outbound/mail_config.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// Are the people, trainings and places of the demonstration put into a new data directory?
enum class DemoData { none, small, full };

/// How one server is to run. A plain value, made by parse_command_line.
struct AppConfig {
  IpAddress bind;
  /// 0 takes a free one.
  int port = 8080;
  std::filesystem::path data = "stagepad-data";
  /// Moves the civil date only; timestamps and sessions stay real.
  std::optional<CivilDate> today;
  /// Where browsers reach the server; without it http on the loopback address it is bound to.
  std::optional<PublicUrl> public_url;
  std::vector<Cidr> trusted_proxies;
  DemoData demo = DemoData::none;
  /// Where Prometheus asks, on 127.0.0.1 only; 0 takes a free one, nothing: nowhere.
  std::optional<int> metrics_port;
  MailConfig mail;
};

}  // namespace stagepad
