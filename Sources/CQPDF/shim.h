// libqpdf without linking it: loading it takes longer than drawing half a page, and most documents
// need it never. Its functions are found when somebody asks for them, with the types of its header.
#include <dlfcn.h>
#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

#define QPDF_FUNCTIONS(F) \
  F(qpdf_init) F(qpdf_cleanup) F(qpdf_silence_errors) F(qpdf_set_suppress_warnings) \
  F(qpdf_set_attempt_recovery) F(qpdf_read_memory) F(qpdf_has_error) F(qpdf_get_error) \
  F(qpdf_get_error_code) F(qpdf_get_error_message_detail) F(qpdf_more_warnings) \
  F(qpdf_next_warning) F(qpdf_is_encrypted) F(qpdf_get_num_pages) F(qpdf_get_page_n) \
  F(qpdf_add_page) F(qpdf_get_root) F(qpdf_oh_has_key) F(qpdf_oh_get_key) F(qpdf_oh_remove_key) \
  F(qpdf_oh_is_dictionary) F(qpdf_oh_is_array) F(qpdf_oh_is_stream) F(qpdf_oh_is_string) \
  F(qpdf_oh_is_name) F(qpdf_oh_is_integer) F(qpdf_oh_get_array_n_items) \
  F(qpdf_oh_get_array_item) F(qpdf_oh_get_dict) F(qpdf_oh_get_name) \
  F(qpdf_oh_get_int_value_as_int) F(qpdf_oh_get_utf8_value) F(qpdf_oh_begin_dict_key_iter) \
  F(qpdf_oh_dict_more_keys) F(qpdf_oh_dict_next_key) F(qpdf_oh_get_stream_data) \
  F(qpdf_init_write_memory) F(qpdf_set_object_stream_mode) \
  F(qpdf_set_newline_before_endstream) F(qpdf_set_stream_data_mode) F(qpdf_set_deterministic_ID) F(qpdf_set_minimum_pdf_version) \
  F(qpdf_oh_is_bool) F(qpdf_oh_get_bool_value) F(qpdf_oh_get_object_id) F(qpdf_oh_get_binary_string_value) F(qpdf_oh_replace_key) \
  F(qpdf_oh_append_item) F(qpdf_oh_set_array_item) F(qpdf_make_indirect_object) F(qpdf_oh_new_integer) \
  F(qpdf_oh_new_name) F(qpdf_oh_new_binary_string) F(qpdf_oh_new_array) F(qpdf_oh_new_dictionary) \
  F(qpdf_set_r6_encryption_parameters2) F(qpdf_write) F(qpdf_get_buffer) F(qpdf_get_buffer_length) \
  F(qpdf_check_pdf)

typedef struct {
#define F(name) __typeof__(&name) name;
  QPDF_FUNCTIONS(F)
#undef F
} facturier_qpdf;

/// Gives back the bytes that the library allocated.
static inline void facturier_qpdf_free(unsigned char *bytes) { free(bytes); }

/// Fills in the functions; false when the library is not there or lacks one.
static inline bool facturier_qpdf_load(facturier_qpdf *library) {
  static const char *const names[] = {
    "libqpdf.so.29", "libqpdf.so.30", "libqpdf.so", "libqpdf.dylib",
    "/opt/homebrew/lib/libqpdf.dylib", "/usr/local/lib/libqpdf.dylib",
  };
  void *handle = NULL;
  for (size_t index = 0; handle == NULL && index < sizeof names / sizeof *names; index++)
    handle = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return false;
#define F(name) \
  library->name = (__typeof__(&name))dlsym(handle, #name); \
  if (library->name == NULL) return false;
  QPDF_FUNCTIONS(F)
#undef F
  return true;
}
