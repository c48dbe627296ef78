#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "shared/api/endpoints.hpp"
#include "shared/codec/json_reader.hpp"
#include "wasm-client/app/actions.hpp"
#include "wasm-client/app/address.hpp"
#include "wasm-client/app/remote.hpp"

namespace stagepad::client {

// Asking the server for something once, and taking in what it answers. Of an answer to a question that
// nobody asks any more nothing is taken. What uses these is one file per subject (personen.cpp …).

/// How many lines of a list are asked for at a time.
inline constexpr int k_list_page = 50;

inline Fetch get(Asked asked, std::string path, std::string subject = {}, const std::string& etag = {}) {
  Fetch fetch;
  fetch.asked = asked;
  fetch.subject = std::move(subject);
  fetch.path = std::move(path);
  if (!etag.empty() && etag != "-") fetch.headers.emplace_back("If-None-Match", etag);
  return fetch;
}

template <class T>
void ask(Remote<T>& remote, Fetch fetch, Effects& effects) {
  if (!remote.is_wanted()) return;
  remote.loading = Loading::under_way;
  effects.push_back(std::move(fetch));
}

/// Takes a value in; 304 means that the one here still holds.
template <class T>
bool take(Remote<T>& remote, const Answered& answer) {
  if (answer.status == 304) {
    remote.loading = Loading::here;
    return true;
  }
  if (answer.status != 200) {
    remote.loading = Loading::failed;
    return false;
  }
  auto outcome = read_json<T>(answer.body);
  remote.loading = outcome.ok() ? Loading::here : Loading::failed;
  if (!outcome.ok()) return false;
  remote.value = std::move(outcome.value);
  remote.etag = answer.etag.empty() ? "-" : answer.etag;
  return true;
}

/// Asks for the object with this id, by its validator when an older state of it is here.
template <class T>
void ask_object(RemoteObject<T>& object, Asked asked, std::string_view pattern, std::int64_t id,
                Effects& effects) {
  if (id <= 0) return;
  if (object.id != id) {
    object = {};
    object.id = id;
  }
  const std::string subject = std::to_string(id);
  ask(object.remote, get(asked, api::path_of(pattern, subject), subject, object.remote.etag), effects);
}

template <class T>
void take_object(RemoteObject<T>& object, const Answered& answer) {
  if (answer.subject != std::to_string(object.id)) return;
  object.is_missing = answer.status == 404 || answer.status == 403;
  if (object.is_missing) object.remote = {};
  take(object.remote, answer);
}

/// A path with what is asked of it, of which the empty ones are left out; with `page` for the first page of a list.
class Question {
 public:
  explicit Question(std::string_view path) : text_(path) {}
  Question(std::string_view pattern, int page) : Question(pattern) { with("aantal", std::to_string(page)); }

  Question& with(std::string_view name, std::string_view value) {
    if (value.empty()) return *this;
    text_ += (has_items_ ? "&" : "?") + std::string(name) + "=" + percent_encoded(value);
    has_items_ = true;
    return *this;
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  bool has_items_ = false;
};

template <class Row>
void ask_url(RemotePages<Row>& list, Asked asked, std::string url, Effects& effects) {
  list.loading = Loading::under_way;
  list.asked = url;
  effects.push_back(get(asked, url, url));
}

/// Asks for the first page of the answer to this question, unless that is here or under way.
template <class Row>
void ask_pages(RemotePages<Row>& list, Asked asked, const Question& question, Effects& effects) {
  if (list.path == question.text() && list.loading != Loading::not_asked) return;
  list.path = question.text();
  ask_url(list, asked, list.path, effects);
}

/// Asks for the page after those that are here, when there is one.
template <class Row>
void ask_more(RemotePages<Row>& list, Asked asked, Effects& effects) {
  if (!list.next || list.is_under_way()) return;
  ask_url(list, asked, list.path + "&na=" + percent_encoded(*list.next), effects);
}

template <class Row>
std::vector<Row>& rows_of(Pagina<Row>& page) {
  return page.regels;
}
inline std::vector<Stageplaats>& rows_of(Stageplaatsen& page) { return page.plaatsen; }
inline std::vector<TrajectRegel>& rows_of(Trajecten& page) { return page.trajecten; }
inline std::vector<Werkbordregel>& rows_of(Werkbord& page) { return page.regels; }

/// Takes a page in: the first in the place of what was there, a further one behind it. Gives what else it brought;
/// nothing when there was no page.
template <class Page, class Row>
std::optional<Page> take_page(RemotePages<Row>& list, const Answered& answer) {
  if (answer.subject != list.asked) return std::nullopt;
  list.loading = Loading::failed;
  if (answer.status != 200) return std::nullopt;
  auto page = read_json<Page>(answer.body);
  if (!page.ok()) return std::nullopt;
  list.loading = Loading::here;
  if (list.asked == list.path) list.rows.clear();
  for (Row& row : rows_of(page.value)) list.rows.push_back(std::move(row));
  list.next = page.value.volgende;
  list.has_rows = true;
  return std::move(page.value);
}

/// Lets a list be asked again; one that was read on beyond its first page stays as it is, so that
/// nobody loses the place.
template <class Row>
void look_again(RemotePages<Row>& list, std::size_t page) {
  const bool read_on = list.rows.size() > page;
  if (list.loading == Loading::failed) list.loading = Loading::not_asked;
  if (list.loading == Loading::here && !read_on) list.loading = Loading::not_asked;
}

template <class T>
void look_again(Remote<T>& remote) {
  const bool settled = remote.loading == Loading::here || remote.loading == Loading::failed;
  if (settled) remote.loading = Loading::not_asked;
}

}  // namespace stagepad::client
