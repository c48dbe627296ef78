// Fontconfig keeps what it read of fonts until the program ends; which of it is still reachable then differs.

extern "C" const char* __lsan_default_suppressions();  // NOLINT: the name is the sanitizer's
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
