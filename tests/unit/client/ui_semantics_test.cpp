#include <gtest/gtest.h>

#include "wasm-client/ui/semantics.hpp"

namespace stagepad::ui {
namespace {

Node make(NodeId id, NodeId parent, std::string name, Rect rect = {}) {
    Node node{.id = id, .parent = parent, .role = Role::button};
    node.name = std::move(name);
    node.rect = node.visible = rect;
    return node;
}

TEST(SemanticTree, RemembersAKeyUsedTwiceAndKeepsBothNodes) {
    SemanticTree tree;
    tree.begin_frame();
    tree.add(make(5, 0, "een"));
    tree.add(make(5, 0, "twee"));
    EXPECT_EQ(tree.duplicates(), std::vector<NodeId>{5});
    EXPECT_EQ(tree.size(), 2u);
    EXPECT_NE(tree.nodes()[1].id, 5u);
}

TEST(SemanticDiff, SaysNothingWhenNothingChanged) {
    SemanticTree tree;
    SemanticDiff diff;
    tree.begin_frame();
    tree.add(make(5, 0, "een"));
    EXPECT_NE(diff.update(tree), "");
    EXPECT_EQ(diff.update(tree), "");
}

TEST(SemanticDiff, EscapesWhatPeopleType) {
    SemanticTree tree;
    SemanticDiff diff;
    tree.begin_frame();
    tree.add(make(5, 0, "\"a\\b\"\n\x01"));
    EXPECT_NE(diff.update(tree).find(R"("n":"\"a\\b\"\u000a\u0001")"), std::string::npos);
}

TEST(SemanticDiff, SendsOnlyTheNodeThatChanged) {
    SemanticTree tree;
    SemanticDiff diff;
    tree.begin_frame();
    tree.add(make(5, 0, "een"));
    tree.add(make(6, 0, "twee"));
    diff.update(tree);
    tree.begin_frame();
    tree.add(make(5, 0, "een"));
    tree.add(make(6, 0, "drie"));
    EXPECT_EQ(diff.update(tree), R"({"remove":[],"nodes":[{"i":6,"r":4,"b":[0,0,0,0],"n":"drie"}],"order":[]})");
}

TEST(SemanticDiff, SendsTheOrderOfAParentWhenItChanged) {
    SemanticTree tree;
    SemanticDiff diff;
    tree.begin_frame();
    tree.add(make(5, 0, "een"));
    tree.add(make(6, 0, "twee"));
    diff.update(tree);
    tree.begin_frame();
    tree.add(make(6, 0, "twee"));
    EXPECT_EQ(diff.update(tree), R"({"remove":[5],"nodes":[],"order":[[0,[6]]]})");
}

TEST(SemanticDiff, MovesAContainerWithoutItsContent) {
    SemanticTree tree;
    SemanticDiff diff;
    for (const float y : {100.F, 40.F}) {
        tree.begin_frame();
        tree.add(make(5, 0, "kader", {10, y, 200, 100}));
        tree.add(make(6, 5, "knop", {20, y + 10, 50, 32}));
        const std::string said = diff.update(tree);
        EXPECT_EQ(said.find("knop") != std::string::npos, y == 100.F);
    }
}

TEST(SemanticDiff, CutsAPointerElementToWhatIsInSight) {
    SemanticTree tree;
    SemanticDiff diff;
    Node link = make(5, 0, "koppeling", {0, 40, 100, 20});
    link.flags = flag_native_pointer;
    link.visible = {0, 50, 100, 10};
    tree.begin_frame();
    tree.add(link);
    EXPECT_NE(diff.update(tree).find(R"("c":[0,10,0,0])"), std::string::npos);
}

}  // namespace
}  // namespace stagepad::ui
