// The one call out of the program into the page: web/host.js there does the work. `op` is one of
// HostOp (web_platform.cpp); a and b are UTF-8.
mergeInto(LibraryManager.library, {
  stagepad_host: function (op, a, aLength, b, bLength, number) {
    return Module['host']['call'](op, UTF8ToString(a, aLength), UTF8ToString(b, bLength), number) | 0;
  },
});
