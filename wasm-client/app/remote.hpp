#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stagepad::client {

/// How far the client is with something it gets from the server.
enum class Loading { not_asked, under_way, here, failed };

/// Something from the server. Keeps the last value while a newer one is under way.
template <class T>
struct Remote {
  Loading loading = Loading::not_asked;
  T value = {};
  std::string etag;

  [[nodiscard]] bool is_here() const { return loading == Loading::here || !etag.empty(); }
  [[nodiscard]] bool is_wanted() const { return loading == Loading::not_asked; }
};

/// One of many objects: the one with this id. `is_missing`: the server says that there is none, or
/// that it is not for this person.
template <class T>
struct RemoteObject {
  std::int64_t id = 0;
  Remote<T> remote;
  bool is_missing = false;

  /// The object with that id, when it is here.
  [[nodiscard]] const T* find(std::int64_t wanted) const {
    return id == wanted && remote.is_here() ? &remote.value : nullptr;
  }
};

/// A long list that comes in pages. Rows stay in sight while the list of another question is under way.
template <class Row>
struct RemotePages {
  Loading loading = Loading::not_asked;
  /// The question: path and query of the first page. Another question is another list.
  std::string path;
  /// What was asked last, and not answered yet or answered by `rows`.
  std::string asked;
  std::vector<Row> rows;
  std::optional<std::string> next;
  bool has_rows = false;

  [[nodiscard]] bool is_here() const { return has_rows; }
  [[nodiscard]] bool is_under_way() const { return loading == Loading::under_way; }
};

}  // namespace stagepad::client
