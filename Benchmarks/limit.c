/* The limit: a straight C program that draws the benchmark invoice with Cairo and Pango.
 *
 *   limit LINES ROUNDS [FILE]
 *
 * Draws an invoice of LINES lines ROUNDS times in memory and prints the milliseconds of each round,
 * one a line. With FILE it also writes the last document there; a single round is a cold start.
 *
 * It knows its text and its measures beforehand: nothing is read, checked or looked up, and there
 * is no structure for screen readers in the file. Font descriptions and layouts are made once and
 * used again, only the needed faces are loaded, hinting is off. Faces are in fonts/inter below the
 * current folder. */

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <qrencode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MM (72.0 / 25.4)

/* ---- Styles: one layout each, used again for every text of that style */

typedef enum { LEFT, RIGHT } Side;

typedef enum {
  NAME, FINE, FINE_RIGHT, SMALL, SMALL_RIGHT, FOOT, FOOT_RIGHT, BODY, BODY_RIGHT, BODY_SOFT, RATE, STRONG, STRONG_RIGHT, TITLE,
  HEADING, DUE, DUE_RIGHT, STYLES
} Style;

typedef struct {
  double red, green, blue;
} Ink;

static const Ink black = {0.11, 0.098, 0.09}, soft = {0.34, 0.325, 0.306}, accent = {0.078, 0.325, 0.176},
                 hairline = {0.87, 0.86, 0.84}, tint = {0.96, 0.957, 0.95}, white = {1, 1, 1};

typedef struct {
  double size;
  PangoWeight weight;
  const Ink *ink;
  Side side;
  double spacing; /* between letters, in em */
} StyleMeasure;

static const StyleMeasure measures[STYLES] = {
    [NAME] = {15, PANGO_WEIGHT_BOLD, &accent, LEFT, .spacing = -0.02},
    [FINE] = {8.3, PANGO_WEIGHT_NORMAL, &soft, LEFT, 0},
    [FINE_RIGHT] = {8.3, PANGO_WEIGHT_NORMAL, &soft, RIGHT, 0},
    [SMALL] = {7.5, PANGO_WEIGHT_NORMAL, &soft, LEFT, 0},
    [SMALL_RIGHT] = {7.5, PANGO_WEIGHT_NORMAL, &soft, RIGHT, 0},
    [FOOT] = {7, PANGO_WEIGHT_NORMAL, &soft, LEFT, 0},
    [FOOT_RIGHT] = {7, PANGO_WEIGHT_NORMAL, &soft, RIGHT, 0},
    [BODY] = {9.5, PANGO_WEIGHT_NORMAL, &black, LEFT, 0},
    [BODY_RIGHT] = {9.5, PANGO_WEIGHT_NORMAL, &black, RIGHT, 0},
    [BODY_SOFT] = {9.5, PANGO_WEIGHT_NORMAL, &soft, LEFT, 0},
    [RATE] = {9.5, PANGO_WEIGHT_NORMAL, &soft, RIGHT, 0},
    [STRONG] = {9.5, PANGO_WEIGHT_SEMIBOLD, &black, LEFT, 0},
    [STRONG_RIGHT] = {9.5, PANGO_WEIGHT_SEMIBOLD, &black, RIGHT, 0},
    [TITLE] = {20, PANGO_WEIGHT_SEMIBOLD, &black, LEFT, .spacing = -0.015},
    [HEADING] = {11, PANGO_WEIGHT_SEMIBOLD, &black, LEFT, 0},
    [DUE] = {12.5, PANGO_WEIGHT_SEMIBOLD, &black, LEFT, 0},
    [DUE_RIGHT] = {12.5, PANGO_WEIGHT_BOLD, &accent, RIGHT, 0},
};

typedef struct {
  PangoFontMap *font_map;
  PangoContext *context;
  PangoLayout *layouts[STYLES];
  cairo_t *cairo;
} Press;

static void load_faces(Press *press) {
  static const char *const faces[] = {"fonts/inter/Inter-Regular.otf", "fonts/inter/Inter-SemiBold.otf",
                                      "fonts/inter/Inter-Bold.otf"};
  FcConfig *config = FcConfigCreate();
  for (size_t i = 0; i < sizeof faces / sizeof *faces; i++)
    if (!FcConfigAppFontAddFile(config, (const FcChar8 *)faces[i])) {
      fprintf(stderr, "limit: no %s below this folder\n", faces[i]);
      exit(1);
    }
  /* Otherwise Pango would read the machine's configuration, and in a thread scan its fonts. */
  FcConfigSetCurrent(config);
  press->font_map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(press->font_map), config);
  FcConfigDestroy(config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(press->font_map), 72);
}

static void make_layouts(Press *press) {
  press->context = pango_font_map_create_context(press->font_map);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(press->context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(press->context, FALSE);
  pango_context_set_language(press->context, pango_language_from_string("fr"));

  for (int style = 0; style < STYLES; style++) {
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(font, "Inter");
    pango_font_description_set_weight(font, measures[style].weight);
    pango_font_description_set_absolute_size(font, measures[style].size * PANGO_SCALE);
    PangoAttrList *attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum"));
    int spacing = (int)(measures[style].spacing * measures[style].size * PANGO_SCALE);
    if (spacing != 0) pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(spacing));
    press->layouts[style] = pango_layout_new(press->context);
    pango_layout_set_font_description(press->layouts[style], font);
    pango_layout_set_attributes(press->layouts[style], attributes);
    pango_attr_list_unref(attributes);
    pango_font_description_free(font);
  }
}

static void close_press(Press *press) {
  for (int style = 0; style < STYLES; style++) g_object_unref(press->layouts[style]);
  g_object_unref(press->context);
  g_object_unref(press->font_map);
}

static void set_ink(Press *press, const Ink *ink) {
  cairo_set_source_rgb(press->cairo, ink->red, ink->green, ink->blue);
}

/* Draws a line of text whose top is at y; x is its left or right edge, as the style says. Returns its
 * width. All in points. */
static double draw(Press *press, Style style, double x, double y, const char *text) {
  PangoLayout *layout = press->layouts[style];
  pango_layout_set_text(layout, text, -1);
  PangoRectangle extents;
  pango_layout_get_extents(layout, NULL, &extents);
  double width = (double)extents.width / PANGO_SCALE;
  set_ink(press, measures[style].ink);
  cairo_move_to(press->cairo, measures[style].side == LEFT ? x : x - width, y);
  pango_cairo_show_layout(press->cairo, layout);
  return width;
}

static void rule(Press *press, double from, double y, double thickness, const Ink *ink) {
  set_ink(press, ink);
  cairo_set_line_width(press->cairo, thickness);
  cairo_move_to(press->cairo, from, y);
  cairo_line_to(press->cairo, 190 * MM, y);
  cairo_stroke(press->cairo);
}

static void box(Press *press, double x, double y, double width, double height, double radius, const Ink *ink) {
  cairo_new_sub_path(press->cairo);
  cairo_arc(press->cairo, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc(press->cairo, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc(press->cairo, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc(press->cairo, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path(press->cairo);
  set_ink(press, ink);
  cairo_fill(press->cairo);
}

/* ---- The invoice */

typedef struct {
  const char *name, *details, *unit;
  long quantity, price; /* price in cents */
} Line;

static const Line lines[10] = {
    {"Comptoir d’accueil en chêne massif", "320 × 75 × 110 cm, huile naturelle, plan n° 12-B", "pce", 1, 118000},
    {"Étagères murales", NULL, "pces", 6, 8450},
    {"Banc de salle d’attente", NULL, "pces", 2, 34500},
    {"Porte coulissante avec rail", NULL, "pce", 1, 89000},
    {"Panneaux acoustiques", NULL, "m²", 14, 6200},
    {"Pose et ajustement sur place", "Deux compagnons, 17 et 18 novembre", "h", 14, 5200},
    {"Peinture des plinthes", NULL, "m", 38, 950},
    {"Éclairage sous étagères", NULL, "pces", 3, 7900},
    {"Évacuation des anciens meubles", NULL, "forfait", 1, 18000},
    {"Déplacement Bruxelles–Namur", NULL, "forfaits", 2, 4500},
};

/* Names and prices change from round to round: no two documents are the same. */
static long price_in(const Line *line, int round) { return line->price + round % 100; }

/* An amount of cents as it is printed in French: 12 345,67 with narrow no-break spaces. */
static void print_amount(char *out, long cents) {
  char digits[24];
  int count = snprintf(digits, sizeof digits, "%ld", cents / 100);
  for (int i = 0; i < count; i++) {
    *out++ = digits[i];
    if ((count - i) % 3 == 1 && i != count - 1) {
      memcpy(out, "\u202f", 3);
      out += 3;
    }
  }
  sprintf(out, ",%02ld", cents % 100);
}

static void draw_qr(Press *press, const char *text, double x, double y, double side) {
  QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  double module = side / code->width;
  for (int row = 0; row < code->width; row++) {
    const unsigned char *cells = code->data + row * code->width;
    for (int from = 0; from < code->width; from++) {
      if (!(cells[from] & 1)) continue;
      int to = from + 1;
      while (to < code->width && (cells[to] & 1)) to++;
      cairo_rectangle(press->cairo, x + from * module, y + row * module, (to - from) * module, module);
      from = to;
    }
  }
  set_ink(press, &black);
  cairo_fill(press->cairo);
  QRcode_free(code);
}

static const double left = 20 * MM, right = 190 * MM;
static const double quantity_edge = 133.6 * MM, price_edge = 153.3 * MM, rate_edge = 166 * MM;

static void letterhead(Press *press) {
  draw(press, NAME, left, 17.8 * MM, "Atelier Verhaegen");
  draw(press, FINE, left, 24.9 * MM, "Menuiserie & agencement sur mesure");
  static const char *const contact[] = {"Rue des Tanneurs 58", "1000 Bruxelles", "Tél. +32 2 555 01 42",
                                        "compta@atelier-verhaegen.example"};
  for (int i = 0; i < 4; i++) draw(press, FINE_RIGHT, right, (18.2 + 3.93 * i) * MM, contact[i]);
}

static void addresses(Press *press) {
  draw(press, BODY_SOFT, left, 47.2 * MM, "Votre n° de TVA");
  draw(press, BODY, 51 * MM, 47.2 * MM, "BE 0456.780.918");
  draw(press, BODY_SOFT, left, 51.7 * MM, "Votre commande");
  draw(press, BODY, 51 * MM, 51.7 * MM, "BC-7731");
  draw(press, FOOT, 110 * MM, 47.2 * MM, "Atelier Verhaegen SRL, Rue des Tanneurs 58, 1000 Bruxelles");
  static const char *const buyer[] = {"Clinique vétérinaire du Parc SA", "À l’attention de : Claire Lannoy",
                                      "Avenue des Platanes 12", "5000 Namur"};
  for (int i = 0; i < 4; i++) draw(press, i == 0 ? STRONG : BODY, 110 * MM, (52.7 + 4.49 * i) * MM, buyer[i]);
}

static void title(Press *press) {
  draw(press, TITLE, left, 82.8 * MM, "Facture 2026-0142");
  draw(press, BODY_SOFT, left, 92.1 * MM, "Agencement de l’accueil, phase 1");
  static const char *const dates[3][2] = {
      {"Date de facture", "21/11/2026"}, {"Date de livraison", "18/11/2026"}, {"Échéance", "21/12/2026"}};
  for (int i = 0; i < 3; i++) {
    draw(press, BODY_SOFT, 139 * MM, (83.2 + 4.49 * i) * MM, dates[i][0]);
    draw(press, i == 2 ? STRONG_RIGHT : BODY_RIGHT, right, (83.2 + 4.49 * i) * MM, dates[i][1]);
  }
}

static void table_head(Press *press, double y) {
  draw(press, SMALL, left, y + 1.4 * MM, "Désignation");
  draw(press, SMALL_RIGHT, quantity_edge, y + 1.4 * MM, "Quantité");
  draw(press, SMALL_RIGHT, price_edge, y + 1.4 * MM, "Prix unitaire");
  draw(press, SMALL_RIGHT, rate_edge, y + 1.4 * MM, "TVA");
  draw(press, SMALL_RIGHT, right, y + 1.4 * MM, "Montant HTVA");
}

static void table_row(Press *press, double y, int index, int round) {
  const Line *line = &lines[index % 10];
  char text[160];
  rule(press, left, y, 0.4, &hairline);
  y += 0.85 * MM;
  snprintf(text, sizeof text, "%s %d-%d", line->name, index + 1, round);
  draw(press, STRONG, left, y, text);
  if (line->details) draw(press, FINE, left, y + 4.2 * MM, line->details);
  snprintf(text, sizeof text, "%ld\u00a0%s", line->quantity, line->unit);
  draw(press, BODY_RIGHT, quantity_edge, y, text);
  print_amount(text, price_in(line, round));
  draw(press, BODY_RIGHT, price_edge, y, text);
  draw(press, RATE, rate_edge, y, "21\u202f%");
  print_amount(text, price_in(line, round) * line->quantity);
  draw(press, BODY_RIGHT, right, y, text);
}

static void carried(Press *press, double y, const char *label, long cents) {
  char text[40];
  print_amount(text, cents);
  rule(press, left, y, 0.4, &hairline);
  draw(press, FINE, left, y + 0.85 * MM, label);
  draw(press, FINE_RIGHT, right, y + 0.85 * MM, text);
}

static void totals(Press *press, double y, long net, long tax) {
  char text[40];
  draw(press, SMALL, left, y + 0.7 * MM, "Taux");
  draw(press, SMALL_RIGHT, 48.7 * MM, y + 0.7 * MM, "Base");
  draw(press, SMALL_RIGHT, 68.7 * MM, y + 0.7 * MM, "TVA");
  set_ink(press, &hairline);
  cairo_rectangle(press->cairo, left, y + 5 * MM, 48.7 * MM, 0.4);
  cairo_fill(press->cairo);
  draw(press, FINE, left, y + 6 * MM, "21\u202f%");
  print_amount(text, net);
  draw(press, FINE_RIGHT, 48.7 * MM, y + 6 * MM, text);
  draw(press, BODY_SOFT, 98 * MM, y, "Total hors TVA");
  draw(press, BODY_RIGHT, right, y, strcat(text, "\u00a0€"));
  print_amount(text, tax);
  draw(press, FINE_RIGHT, 68.7 * MM, y + 6 * MM, text);
  draw(press, BODY_SOFT, 98 * MM, y + 5.5 * MM, "TVA 21\u202f%");
  draw(press, BODY_RIGHT, right, y + 5.5 * MM, strcat(text, "\u00a0€"));
  rule(press, 98 * MM, y + 10.8 * MM, 0.9, &black);
  double width = draw(press, DUE, 98 * MM, y + 12.3 * MM, "À payer");
  draw(press, SMALL, 99.5 * MM + width, y + 14.1 * MM, "TVAC");
  print_amount(text, net + tax);
  draw(press, DUE_RIGHT, right, y + 12.3 * MM, strcat(text, "\u00a0€"));
}

static void payment(Press *press, double y, long gross) {
  box(press, left, y, 170 * MM, 38 * MM, 2.2 * MM, &tint);
  box(press, 24 * MM, y + 4 * MM, 30 * MM, 30 * MM, 1.2 * MM, &white);
  char text[240];
  snprintf(text, sizeof text,
           "BCD\n002\n1\nSCT\n\nAtelier Verhaegen SRL\nBE15533012345230\nEUR%ld.%02ld\n\n202600014239", gross / 100,
           gross % 100);
  draw_qr(press, text, 27 * MM, y + 7 * MM, 24 * MM);

  double width = draw(press, HEADING, 62 * MM, y + 5.1 * MM, "Payer en un scan");
  draw(press, SMALL, 63 * MM + width, y + 6.4 * MM, "avec l’application de votre banque");
  print_amount(text, gross);
  const char *details[5][2] = {{"Bénéficiaire", "Atelier Verhaegen SRL"},
                               {"IBAN", "BE15 5330 1234 5230"},
                               {"Communication", "+++202/6000/14239+++"},
                               {"Échéance", "21 décembre 2026"},
                               {"Montant", strcat(text, "\u00a0€")}};
  for (int i = 0; i < 5; i++) {
    draw(press, BODY_SOFT, 62 * MM, y + (11.4 + 4.35 * i) * MM, details[i][0]);
    draw(press, i < 2 ? BODY : STRONG, 90.7 * MM, y + (11.4 + 4.35 * i) * MM, details[i][1]);
  }
}

static void terms(Press *press, double y) {
  draw(press, SMALL, left, y,
       "Paiement à 30\u00a0jours. Tout retard entraîne une indemnité forfaitaire de 40\u00a0€ pour frais de recouvrement.");
}

static void foot(Press *press, int page, int pages) {
  char text[40];
  rule(press, left, 279.2 * MM, 0.4, &hairline);
  draw(press, FOOT, left, 280.9 * MM,
       "Atelier Verhaegen SRL · Rue des Tanneurs 58, 1000 Bruxelles · RPM Bruxelles · TVA BE 0712.345.927");
  snprintf(text, sizeof text, "Page %d / %d", page, pages);
  draw(press, FOOT_RIGHT, right, 280.9 * MM, text);
}

/* ---- Pages */

static const double head_height = 5.85 * MM, carried_height = 5 * MM, tail_height = 77 * MM, body_end = 274 * MM;

static double row_height(int index) { return (lines[index % 10].details ? 9.6 : 5.8) * MM; }

/* Where the table begins. */
static double table_top(int page) { return page == 1 ? 102.4 * MM : 28.5 * MM; }

/* How many of the rows from `first` on stand on a page; the last one of all keeps the totals company. */
static int rows_that_fit(int page, int first, int count) {
  double y = table_top(page) + head_height + (page == 1 ? 0 : carried_height);
  int fit = 0;
  for (int i = first; i < count; i++, fit++) {
    y += row_height(i);
    if (y + (i == count - 1 ? tail_height : carried_height) > body_end) break;
  }
  return fit;
}

static int count_pages(int count) {
  int pages = 0;
  for (int first = 0; first < count; first += rows_that_fit(pages, first, count)) pages++;
  return pages;
}

static void begin_page(Press *press, int page) {
  if (page == 1) {
    letterhead(press);
    addresses(press);
    title(press);
    rule(press, left, table_top(page), 0.9, &black);
  } else {
    draw(press, SMALL, left, 18.2 * MM, "Atelier Verhaegen");
    draw(press, SMALL_RIGHT, right, 18.2 * MM, "Facture 2026-0142");
  }
  table_head(press, table_top(page));
}

static void draw_invoice(Press *press, int count, int round) {
  int pages = count_pages(count), drawn = 0;
  long net = 0;
  for (int page = 1; page <= pages; page++) {
    double y = table_top(page) + head_height;
    begin_page(press, page);
    if (page > 1) {
      carried(press, y, "Report", net);
      y += carried_height;
    }
    for (int rows = rows_that_fit(page, drawn, count); rows > 0; rows--, drawn++) {
      const Line *line = &lines[drawn % 10];
      table_row(press, y, drawn, round);
      net += price_in(line, round) * line->quantity;
      y += row_height(drawn);
    }
    if (drawn < count) {
      carried(press, y, "À reporter", net);
    } else {
      long tax = (net * 21 + 50) / 100;
      rule(press, left, y, 0.9, &black);
      totals(press, y + 4.65 * MM, net, tax);
      payment(press, y + 29.6 * MM, net + tax);
      terms(press, y + 72.8 * MM);
    }
    foot(press, page, pages);
    cairo_show_page(press->cairo);
  }
}

/* ---- Timing */

typedef struct {
  unsigned char *bytes;
  size_t count, capacity;
} Output;

static cairo_status_t append(void *closure, const unsigned char *bytes, unsigned count) {
  Output *output = closure;
  if (output->count + count > output->capacity) {
    output->capacity = 2 * (output->count + count);
    output->bytes = realloc(output->bytes, output->capacity);
    if (!output->bytes) return CAIRO_STATUS_NO_MEMORY;
  }
  memcpy(output->bytes + output->count, bytes, count);
  output->count += count;
  return CAIRO_STATUS_SUCCESS;
}

static void make_document(Press *press, int count, int round, Output *output) {
  output->count = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(append, output, 210 * MM, 297 * MM);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, "Facture 2026-0142");
  press->cairo = cairo_create(surface);
  draw_invoice(press, count, round);
  cairo_destroy(press->cairo);
  cairo_surface_finish(surface);
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) {
    fprintf(stderr, "limit: %s\n", cairo_status_to_string(cairo_surface_status(surface)));
    exit(1);
  }
  cairo_surface_destroy(surface);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  int count = argc > 1 ? atoi(argv[1]) : 0, rounds = argc > 2 ? atoi(argv[2]) : 0;
  if (count < 1 || rounds < 1) {
    fprintf(stderr, "usage: limit LINES ROUNDS [FILE]\n");
    return 64;
  }
  Press press;
  Output output = {0};
  load_faces(&press);
  make_layouts(&press);
  for (int round = 0; round < rounds; round++) {
    double start = now();
    make_document(&press, count, round, &output);
    printf("%.4f\n", now() - start);
  }
  if (argc > 3) {
    FILE *file = fopen(argv[3], "wb");
    if (!file || fwrite(output.bytes, 1, output.count, file) != output.count || fclose(file)) {
      perror(argv[3]);
      return 1;
    }
  }
  free(output.bytes);
  close_press(&press);
  return 0;
}
