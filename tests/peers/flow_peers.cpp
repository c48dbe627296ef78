#include "tests/peers/flow_peers.hpp"

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace stagepad::peers {

namespace {

template <class Algorithm>
std::int64_t solve_with_lemon(const Assignment& assignment) {
  using lemon::SmartDigraph;
  const auto people = static_cast<int>(assignment.first_choice.size()) - 1;
  const auto places = static_cast<int>(assignment.seats.size());
  SmartDigraph graph;
  graph.reserveNode(people + places + 1);
  graph.reserveArc(static_cast<int>(assignment.place.size()) + people + places);
  for (int i = 0; i < people + places + 1; ++i) graph.addNode();
  const auto node = [](int i) { return SmartDigraph::nodeFromId(i); };
  const auto sink = node(people + places);
  SmartDigraph::ArcMap<std::int64_t> cost(graph);
  SmartDigraph::ArcMap<int> capacity(graph);
  SmartDigraph::NodeMap<int> supply(graph);
  const auto arc = [&](SmartDigraph::Node from, SmartDigraph::Node to, std::int64_t price, int most) {
    const auto added = graph.addArc(from, to);
    cost[added] = price;
    capacity[added] = most;
  };
  for (int person = 0; person < people; ++person) {
    supply[node(person)] = 1;
    const auto begin = static_cast<std::size_t>(assignment.first_choice[static_cast<std::size_t>(person)]);
    const auto end = static_cast<std::size_t>(assignment.first_choice[static_cast<std::size_t>(person) + 1]);
    for (auto k = begin; k < end; ++k) arc(node(person), node(people + assignment.place[k]), assignment.cost[k], 1);
    arc(node(person), sink, assignment.cost_of_none, 1);
  }
  for (int place = 0; place < places; ++place) {
    arc(node(people + place), sink, 0, assignment.seats[static_cast<std::size_t>(place)]);
  }
  supply[sink] = -people;
  Algorithm algorithm(graph);
  algorithm.upperMap(capacity).costMap(cost).supplyMap(supply);
  if (algorithm.run() != Algorithm::OPTIMAL) return -1;
  return algorithm.template totalCost<std::int64_t>();
}

using NetworkSimplex = lemon::NetworkSimplex<lemon::SmartDigraph, int, std::int64_t>;
using CostScaling = lemon::CostScaling<lemon::SmartDigraph, int, std::int64_t>;

}  // namespace

std::vector<Peer> peers() {
  return {{"LEMON, network simplex", &solve_with_lemon<NetworkSimplex>},
          {"LEMON, cost scaling", &solve_with_lemon<CostScaling>}};
}

}  // namespace stagepad::peers
