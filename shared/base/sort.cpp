#include "shared/base/sort.hpp"

#include <algorithm>
#include <numeric>

namespace stagepad::sort_detail {

std::vector<std::size_t> order_of(std::size_t count, Before before, const void* context) {
  std::size_t in_order = 1;
  while (in_order < count && !before(context, in_order, in_order - 1)) ++in_order;
  if (in_order >= count) return {};
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return before(context, a, b); });
  return order;
}

}  // namespace stagepad::sort_detail
