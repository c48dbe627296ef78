#include "tests/peers/flow_peers.hpp"

#ifdef STAGEPAD_HAS_LEMON
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#endif
#ifdef STAGEPAD_HAS_GLPK
#include <glpk.h>

#include <cstddef>
#endif

namespace stagepad::peers {

namespace {

#ifdef STAGEPAD_HAS_LEMON
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
#endif

#ifdef STAGEPAD_HAS_GLPK
struct VertexData {
  double supply;
};
struct ArcData {
  double low;
  double capacity;
  double cost;
};

/// Bertsekas and Tseng's RELAX-IV, as GLPK carries it.
std::int64_t solve_with_relax(const Assignment& assignment) {
  const auto people = static_cast<int>(assignment.first_choice.size()) - 1;
  const auto places = static_cast<int>(assignment.seats.size());
  glp_graph* graph = glp_create_graph(sizeof(VertexData), sizeof(ArcData));
  glp_add_vertices(graph, people + places + 1);
  const int sink = people + places + 1;
  const auto supply = [&](int vertex, double amount) {
    static_cast<VertexData*>(graph->v[vertex]->data)->supply = amount;
  };
  const auto arc = [&](int from, int to, std::int64_t price, int most) {
    *static_cast<ArcData*>(glp_add_arc(graph, from, to)->data) = {0, static_cast<double>(most),
                                                                  static_cast<double>(price)};
  };
  for (int person = 0; person < people; ++person) {
    supply(person + 1, 1);
    const auto begin = static_cast<std::size_t>(assignment.first_choice[static_cast<std::size_t>(person)]);
    const auto end = static_cast<std::size_t>(assignment.first_choice[static_cast<std::size_t>(person) + 1]);
    for (auto k = begin; k < end; ++k) arc(person + 1, people + assignment.place[k] + 1, assignment.cost[k], 1);
    arc(person + 1, sink, assignment.cost_of_none, 1);
  }
  for (int place = 0; place < places; ++place) {
    supply(people + place + 1, 0);
    arc(people + place + 1, sink, 0, assignment.seats[static_cast<std::size_t>(place)]);
  }
  supply(sink, -people);
  double total = 0;
  const int status = glp_mincost_relax4(graph, offsetof(VertexData, supply), offsetof(ArcData, low),
                                        offsetof(ArcData, capacity), offsetof(ArcData, cost), 1, &total, -1, -1);
  glp_delete_graph(graph);
  return status == 0 ? static_cast<std::int64_t>(total) : -1;
}
#endif

}  // namespace

std::vector<Peer> peers() {
  std::vector<Peer> found;
#ifdef STAGEPAD_HAS_LEMON
  found.push_back({"LEMON, network simplex", &solve_with_lemon<NetworkSimplex>});
  found.push_back({"LEMON, cost scaling", &solve_with_lemon<CostScaling>});
#endif
#ifdef STAGEPAD_HAS_GLPK
  found.push_back({"GLPK, RELAX-IV", &solve_with_relax});
#endif
  return found;
}

}  // namespace stagepad::peers
