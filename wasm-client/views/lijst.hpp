#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "wasm-client/app/remote.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// How far a list is, apart from what it is a list of.
struct ListStand {
  Loading loading = Loading::not_asked;
  std::size_t rows = 0;
  bool has_next = false;
};

template <class Row>
ListStand stand_of(const RemotePages<Row>& list) {
  return {list.loading, list.rows.size(), list.next.has_value()};
}

/// What stands below the rows of a list that comes in pages: a button for the next page, which also comes
/// by itself when the end is in sight; that it is under way; or that it failed.
void draw_list_end(const View& view, const ListStand& stand);

/// A search field whose text stands in the URL as "zoek".
void draw_search(const View& view, Tekst label, Tekst example);

/// A choice that stands in the URL under `query`: the words of `choices` with their labels, after "all".
struct FilterWord {
  std::string value;
  std::string label;
};
void draw_filter(const View& view, const char* query, Tekst label, Tekst all,
                 const std::vector<FilterWord>& choices);

/// A day that stands in the URL under `query` as it was typed.
void draw_day_filter(const View& view, const char* query, Tekst label);
/// The programmes there are, by name; their rule packs must have been asked for.
std::vector<FilterWord> programmas(const View& view);

/// The heading of a screen with a line below it.
void draw_head(const View& view, std::string_view title, std::string_view subtitle);

}  // namespace stagepad::client
