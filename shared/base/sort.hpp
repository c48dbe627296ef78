#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace stagepad {

namespace sort_detail {

/// Does the value at `a` come before the one at `b`? `context` is what order_of was given.
using Before = bool (*)(const void* context, std::size_t a, std::size_t b);

/// The places 0 … count - 1 in their order; those that are equal stay as they are. Empty when all do: most
/// of our lists are in order already.
std::vector<std::size_t> order_of(std::size_t count, Before before, const void* context);

}  // namespace sort_detail

/// Sorts by `less`; what is equal stays in its order. std::stable_sort is compiled anew for every type
/// and comparison, 2 to 4 KB each in the client; of this only the comparison is.
template <class T, class Less>
void sort_stably(std::vector<T>& values, const Less& less) {
  struct Context {
    const std::vector<T>& values;
    const Less& less;
  };
  const Context context{values, less};
  const auto before = [](const void* given, std::size_t a, std::size_t b) {
    const auto& of = *static_cast<const Context*>(given);
    return static_cast<bool>(of.less(of.values[a], of.values[b]));
  };
  const std::vector<std::size_t> order = sort_detail::order_of(values.size(), before, &context);
  if (order.empty()) return;
  std::vector<T> sorted;
  sorted.reserve(values.size());
  for (const std::size_t at : order) sorted.push_back(std::move(values[at]));
  values = std::move(sorted);
}

}  // namespace stagepad
