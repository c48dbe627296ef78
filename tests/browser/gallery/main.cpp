// The gallery of widgets as a page of its own, for tests of the kit in a real browser.
#include "wasm-client/views/galerij.hpp"

int main() {
    static stagepad::views::Galerij galerij;
    return stagepad::platform::run(galerij);
}
