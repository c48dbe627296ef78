#include "tests/support/server/faulty_disk.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <atomic>
#include <stdexcept>

namespace stagepad::store {

namespace {

enum class Operation { open, write, sync, truncate, remove, share };

// SQLite's file system is a table of plain functions, one for the process; so is our state.
std::atomic<DiskFault> g_fault{DiskFault::none};
std::atomic<std::int64_t> g_chosen{0};
std::atomic<std::int64_t> g_met{0};
std::atomic<bool> g_struck{false};
sqlite3_vfs* g_real = nullptr;
sqlite3_vfs g_shim;

/// Counts the operation; does the fault strike it?
bool is_struck(Operation operation) {
  const std::int64_t number = ++g_met;
  const DiskFault fault = g_fault;
  bool struck = false;
  switch (fault) {
    case DiskFault::none:
      break;
    case DiskFault::fails_once:
    case DiskFault::process_ends:
      struck = number == g_chosen;
      break;
    case DiskFault::fails_from_then_on:
      struck = number >= g_chosen;
      break;
    case DiskFault::is_full_from_then_on:
      struck = number >= g_chosen && operation == Operation::write;
      break;
  }
  if (struck) g_struck = true;
  if (struck && fault == DiskFault::process_ends && operation != Operation::write) {
    ::_exit(FaultyDisk::k_ended);
  }
  return struck;
}

/// Ours, followed in the same memory by the real one.
struct File {
  sqlite3_file base;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real(); }

int do_close(sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); }
int do_read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  return real(file)->pMethods->xRead(real(file), to, size, at);
}
int do_write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  if (!is_struck(Operation::write)) {
    return real(file)->pMethods->xWrite(real(file), from, size, at);
  }
  if (size > 1) real(file)->pMethods->xWrite(real(file), from, size / 2, at);
  if (g_fault == DiskFault::process_ends) ::_exit(FaultyDisk::k_ended);
  return g_fault == DiskFault::is_full_from_then_on ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}
int do_truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (is_struck(Operation::truncate)) return SQLITE_IOERR_TRUNCATE;
  return real(file)->pMethods->xTruncate(real(file), size);
}
int do_sync(sqlite3_file*, int) {
  return is_struck(Operation::sync) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}
int do_size(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int do_lock(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
int do_unlock(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int do_check_lock(sqlite3_file* file, int* out) {
  return real(file)->pMethods->xCheckReservedLock(real(file), out);
}
int do_control(sqlite3_file* file, int what, void* argument) {
  return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int do_sector_size(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
int do_characteristics(sqlite3_file* file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int do_shm_map(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
  if (extend != 0 && is_struck(Operation::share)) return SQLITE_IOERR_SHMSIZE;
  return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
}
int do_shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void do_shm_barrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
int do_shm_unmap(sqlite3_file* file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}

// Version 2: with shared memory, without mapping the file itself, which the store forbids anyway.
constexpr sqlite3_io_methods k_methods = {
    2,          do_close,       do_read,    do_write,           do_truncate, do_sync,
    do_size,    do_lock,        do_unlock,  do_check_lock,      do_control,  do_sector_size,
    do_characteristics, do_shm_map, do_shm_lock, do_shm_barrier, do_shm_unmap, nullptr, nullptr};

int do_open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  // Zero methods say that there is nothing to close.
  file->pMethods = nullptr;
  if ((flags & SQLITE_OPEN_CREATE) != 0 && is_struck(Operation::open)) return SQLITE_CANTOPEN;
  const int code = g_real->xOpen(g_real, name, real(file), flags, out_flags);
  if (real(file)->pMethods != nullptr) file->pMethods = &k_methods;
  return code;
}
int do_delete(sqlite3_vfs*, const char* name, int sync_directory) {
  if (is_struck(Operation::remove)) return SQLITE_IOERR_DELETE;
  return g_real->xDelete(g_real, name, sync_directory);
}

}  // namespace

FaultyDisk::FaultyDisk() {
  g_real = sqlite3_vfs_find(nullptr);
  // What is not replaced takes the real one's table, which works on the name and its own globals.
  g_shim = *g_real;
  g_shim.zName = "faulty";
  g_shim.pNext = nullptr;
  g_shim.szOsFile = static_cast<int>(sizeof(File)) + g_real->szOsFile;
  g_shim.xOpen = do_open;
  g_shim.xDelete = do_delete;
  if (sqlite3_vfs_register(&g_shim, 1) != SQLITE_OK) throw std::runtime_error("no faulty disk");
  heal();
}

FaultyDisk::~FaultyDisk() {
  sqlite3_vfs_unregister(&g_shim);
  sqlite3_vfs_register(g_real, 1);
}

void FaultyDisk::arm(DiskFault fault, std::int64_t operation) {
  g_fault = fault;
  g_chosen = operation;
  g_met = 0;
  g_struck = false;
}

std::int64_t FaultyDisk::operations() const { return g_met; }

bool FaultyDisk::has_struck() const { return g_struck; }

}  // namespace stagepad::store
