#pragma once

#include <cgraph.h>
#include <gvc.h>
#include <stddef.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

// What Swift cannot import from Graphviz: functions that take `char *` for text they only read, and
// a length whose width depends on the version.

// Graphviz numbers named things by the address of their names, and puts clusters in that order. This
// numbering says that it knows no names, whereupon cgraph numbers them as they come.
static IDTYPE lgv_next_id = 1;

static void *lgv_id_open(Agraph_t *graph, Agdisc_t *services) {
  (void)services;
  return graph;
}

static long lgv_id_map(void *state, int kind, char *name, IDTYPE *id, int create) {
  (void)state, (void)kind;
  if (name || !create) return 0;
  *id = lgv_next_id;
  lgv_next_id += 2;
  return 1;
}

static long lgv_id_alloc(void *state, int kind, IDTYPE id) {
  (void)state, (void)kind, (void)id;
  return 0;
}

static void lgv_id_free(void *state, int kind, IDTYPE id) { (void)state, (void)kind, (void)id; }

static char *lgv_id_print(void *state, int kind, IDTYPE id) {
  (void)state, (void)kind, (void)id;
  return NULL;
}

static void lgv_id_close(void *state) { (void)state; }

static void lgv_id_register(void *state, int kind, void *object) {
  (void)state, (void)kind, (void)object;
}

// Text in memory as a file that is read line by line.
typedef struct {
  const char *rest;
} lgv_text;

static int lgv_read_line(void *channel, char *buffer, int size) {
  lgv_text *text = (lgv_text *)channel;
  int count = 0;
  while (count < size && *text->rest) {
    char byte = *text->rest++;
    buffer[count++] = byte;
    if (byte == '\n') break;
  }
  return count;
}

static inline Agraph_t *lgv_read(const char *text) {
  static Agiddisc_t numbering = {
      lgv_id_open, lgv_id_map,   lgv_id_alloc,   lgv_id_free,
      lgv_id_print, lgv_id_close, lgv_id_register};
  static Agiodisc_t files;
  static Agdisc_t services;
  files = AgIoDisc;
  files.afread = lgv_read_line;
  services.id = &numbering;
  services.io = &files;
  lgv_text channel = {text};
  return agread(&channel, &services);
}

// Gives the root graph a name. One without is numbered through the process, which shows in drawings.
static inline void lgv_name(Agraph_t *graph, const char *name) {
  (void)agrename((Agobj_t *)graph, (char *)name);
}

// The names of the plugins of one kind ("layout", "device"); NULL when there are none.
static inline char **lgv_plugins(GVC_t *context, const char *kind, int *count) {
  return gvPluginList(context, kind, count, NULL);
}

// Up to Graphviz 11 the length is an `unsigned int`, later a `size_t`. Every supported machine
// stores the low bytes first, so that a zeroed `size_t` reads the same after either.
static inline int lgv_render(
    GVC_t *context, Agraph_t *graph, const char *format, char **bytes, size_t *length) {
  typedef int (*render_function)(GVC_t *, Agraph_t *, const char *, char **, void *);
  *bytes = NULL;
  *length = 0;
  return ((render_function)gvRenderData)(context, graph, format, bytes, length);
}

static inline void lgv_catch_messages(int (*handler)(char *)) { agseterrf(handler); }

// Soft limits of this process, within the hard ones. The constants are of one type in C, and of
// different types in Swift on different systems.
static inline void lgv_limit_memory(unsigned long long soft) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) != 0) return;
  limit.rlim_cur = soft < limit.rlim_max ? soft : limit.rlim_max;
  (void)setrlimit(RLIMIT_AS, &limit);
}

static inline void lgv_limit_core(unsigned long long soft) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_CORE, &limit) != 0) return;
  limit.rlim_cur = soft < limit.rlim_max ? soft : limit.rlim_max;
  (void)setrlimit(RLIMIT_CORE, &limit);
}

static inline void lgv_limit_stack(unsigned long long soft) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) != 0) return;
  limit.rlim_cur = soft < limit.rlim_max ? soft : limit.rlim_max;
  (void)setrlimit(RLIMIT_STACK, &limit);
}

static inline void lgv_limit_cpu(unsigned long long soft) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_CPU, &limit) != 0) return;
  limit.rlim_cur = soft < limit.rlim_max ? soft : limit.rlim_max;
  (void)setrlimit(RLIMIT_CPU, &limit);
}

// The processor time that this process has used, in seconds, rounded up.
static inline long lgv_used_cpu_seconds(void) {
  struct rusage usage;
  if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
  return (long)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + 1;
}

// A copy of this process, for one drawing; -1 when there is none to be had. Swift hides `fork`
// where processes have threads; this one has none.
static inline int lgv_fork(void) { return (int)fork(); }

// Lets this process be killed when its parent dies, as it is when a drawing takes too long.
static inline void lgv_die_with_parent(int parent) {
#ifdef __linux__
  (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  if ((int)getppid() != parent) _exit(1);
}

// How a process has ended: its exit status, or minus the number of the signal that killed it.
static inline int lgv_ending(int status) {
  return (status & 0x7f) == 0 ? (status >> 8) & 0xff : -(status & 0x7f);
}
