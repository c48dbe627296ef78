#include "tests/fault/load.hpp"

#include <optional>
#include <utility>

namespace stagepad::test {

namespace {

/// What one person sends, kept.
class Sender {
 public:
  Sender(Person person, std::string who, std::string mark, Crowd& crowd)
      : person_(std::move(person)), who_(std::move(who)), mark_(std::move(mark)), crowd_(crowd) {}

  /// The answer to a GET; nothing when nobody answers.
  template <class T>
  std::optional<T> look(const std::string& path) {
    const Reply reply = person_.get(path);
    if (reply.status != 200) return std::nullopt;
    return read_reply<T>(reply);
  }

  std::optional<Snapshot> training(std::int64_t id) {
    return look<Snapshot>(api::path_of(api::k_traject.pattern, std::to_string(id)));
  }

  /// False when nobody answers any more.
  template <class C>
  bool send(const Snapshot& beeld, const C& command) {
    const auto& endpoint = api::endpoint_of(command);
    Sent sent;
    sent.who = who_;
    sent.key = mark_ + "-" + who_ + "-" + std::to_string(sent_.size());
    sent.method = word_of(endpoint.method);
    sent.path = api::path_of(endpoint.pattern, std::to_string(beeld.traject.id.value));
    sent.body = to_json(command);
    sent.headers = command_headers(beeld);
    sent.headers.emplace_back(api::k_header_idempotency, sent.key);
    const Reply reply = send_again(person_, sent);
    sent.status = reply.status;
    sent.answer = reply.body;
    if (reply.status == 200) ++crowd_.acknowledged;
    sent_.push_back(std::move(sent));
    return reply.status != 0;
  }

  bool may_go_on() const { return !crowd_.has_to_stop; }
  std::vector<Sent> take() { return std::move(sent_); }

 private:
  Person person_;
  std::string who_;
  std::string mark_;
  Crowd& crowd_;
  std::vector<Sent> sent_;
};

const Onderdeel* part(const Snapshot& beeld, const std::string& soort) {
  for (const Onderdeel& onderdeel : beeld.traject.onderdelen) {
    if (onderdeel.soort == soort) return &onderdeel;
  }
  return nullptr;
}

/// One step of an aios; false when nobody answers any more.
bool act(Sender& sender, const Snapshot& beeld, std::mt19937_64& random) {
  for (const Verzoek& verzoek : beeld.verzoeken) {
    if (verzoek.status == VerzoekStatus::ingediend && random() % 2 == 0) {
      return sender.send(beeld, TrekVerzoekIn{verzoek.id});
    }
  }
  const Onderdeel* stage = part(beeld, random() % 2 == 0 ? "kz" : "as");
  if (stage == nullptr || random() % 4 == 0) {
    std::vector<Schemaregel> schema;
    for (const Onderdeel& each : beeld.traject.onderdelen) schema.push_back({each.id, each.start});
    if (schema.size() > 2) std::swap(schema[schema.size() - 1], schema[schema.size() - 2]);
    return sender.send(beeld, DienSchemawijzigingIn{schema, "Andersom is beter."});
  }
  if (random() % 3 == 0) return sender.send(beeld, GeefVoorkeuren{stage->id, {}});
  return sender.send(beeld, VraagGoedkeuring{stage->id, Route::eigen, {}, "Raad", "Graag."});
}

}  // namespace

std::vector<Sent> behave_as_aios(Person person, const std::string& who, const std::string& mark,
                                 std::mt19937_64 random, Crowd& crowd) {
  Sender sender(std::move(person), who, mark, crowd);
  const auto trajecten = sender.look<Trajecten>("/api/trajecten");
  if (!trajecten || trajecten->trajecten.empty()) return {};
  const std::int64_t id = trajecten->trajecten.front().id.value;
  while (sender.may_go_on()) {
    const auto beeld = sender.training(id);
    if (!beeld || !act(sender, *beeld, random)) break;
  }
  return sender.take();
}

std::vector<Sent> behave_as_instituutsopleider(Person person, const std::string& who,
                                               const std::string& mark, std::mt19937_64 random,
                                               Crowd& crowd) {
  Sender sender(std::move(person), who, mark, crowd);
  while (sender.may_go_on()) {
    const auto werklijst = sender.look<Werklijst>("/api/werklijst");
    if (!werklijst) break;
    for (const WerklijstRegel& regel : werklijst->regels) {
      if (!regel.wacht_op_mij) continue;
      const auto beeld = sender.training(regel.verzoek.traject.value);
      const Besluit besluit = random() % 4 == 0 ? Besluit::goedgekeurd : Besluit::teruggestuurd;
      const BeslisVerzoek beslissing{regel.verzoek.id, besluit, "Om deze reden."};
      if (!beeld || !sender.send(*beeld, beslissing)) return sender.take();
      break;
    }
  }
  return sender.take();
}

Reply send_again(Person& person, const Sent& sent) {
  return person.send(sent.method, sent.path, sent.body, sent.headers);
}

}  // namespace stagepad::test
