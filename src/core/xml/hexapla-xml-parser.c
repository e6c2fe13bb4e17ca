/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "xml/hexapla-xml-parser.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <string.h>

#include "xml/hexapla-limits.h"

#define PIECE (256 * 1024)

/* libxml2 tells nothing before a tag, comment or the like has ended, holds all of it until
 * then, and compares the attributes of a tag each with each. Input that has come this far
 * without an event is over a limit already.
 */
#define MAX_SILENT_BYTES (2 * HEXAPLA_LOAD_MAX_TEXT)
#define MAX_SILENT_QUOTES (2 * 8192)
#define MIN_SILENT_BYTES (16 * 1024) /* before that it is not worth counting */

#if LIBXML_VERSION >= 21200
typedef const xmlError XmlErrorArg;
#else
typedef xmlError XmlErrorArg;
#endif

typedef struct
{
  /* Borrowed */
  xmlParserCtxt *context;
  GInputStream *stream;
  const HexaplaXmlHandler *handler;
  gpointer handler_data;
  HexaplaReport *report;
  HexaplaLoadProgress progress;
  gpointer progress_data;
  GCancellable *cancellable;

  /* Owned */
  guint8 *piece;
  GPtrArray *values; /* of the tag that began last, where they differ from what libxml2 gave */
  GError *read_error;

  /* The piece being handed out, and how much came before it */
  gsize piece_length;
  gsize piece_at;
  gsize done;
  gsize total;

  guint depth;
  guint n_elements;
  guint n_findings; /* before the tag that began last */
  gsize text_length;
  gsize silent_bytes;
  gsize silent_quotes;

  gboolean at_end;  /* there is nothing more to read */
  gboolean cut_off; /* libxml2 was told so, though there is */
} Parser;

static inline guint
get_line (Parser *self)
{
  int line = xmlSAX2GetLineNumber (self->context);

  return line > 0 ? (guint)line : 1;
}

static inline gboolean
is_stopped (Parser *self)
{
  return self->read_error != NULL || hexapla_report_is_closed (self->report);
}

static inline const char *
get_namespace (const xmlChar *prefix, const xmlChar *ns)
{
  return prefix != NULL && ns == NULL ? HEXAPLA_XML_UNBOUND : (const char *)ns;
}

/* libxml2 keeps every name it meets, and before 2.12 looks for them in long lists. */
static void
check_names (Parser *self)
{
#if LIBXML_VERSION >= 21400
  xmlDict *names = xmlCtxtGetDict (self->context);
#else
  xmlDict *names = self->context->dict;
#endif

  if (xmlDictSize (names) > (int)HEXAPLA_LOAD_MAX_NAMES)
    hexapla_limits_refuse_names (self->report, get_line (self));
}

/* Something came out of libxml2. */
static inline void
note_event (Parser *self)
{
  self->silent_bytes = 0;
  self->silent_quotes = 0;
}

static gboolean
read_piece (Parser *self)
{
  gsize n;

  /* Not every stream looks at it. */
  if (g_cancellable_set_error_if_cancelled (self->cancellable, &self->read_error))
    return FALSE;

  if (!g_input_stream_read_all (self->stream, self->piece, PIECE, &n, self->cancellable,
                                &self->read_error))
    return FALSE;

  self->at_end = n == 0;
  self->done += n;
  self->piece_length = n;
  self->piece_at = 0;

  if (self->done > HEXAPLA_LOAD_MAX_BYTES)
    {
      hexapla_limits_refuse_size (self->report);
      return FALSE;
    }

  if (n > 0 && self->progress != NULL)
    self->progress (self->done, MAX (self->done, self->total), self->progress_data);

  return n > 0;
}

/* Hands bytes to libxml2. To stop it, the document ends: that is safe at any point, whereas
 * xmlStopParser() frees buffers that its callers may be looking at.
 */
static int
on_read (void *user_data, char *buffer, int length)
{
  Parser *self = user_data;
  gsize n;

  if (self->at_end)
    return 0;
  if (is_stopped (self) || (self->piece_at == self->piece_length && !read_piece (self)))
    {
      self->cut_off = !self->at_end;
      return 0;
    }

  n = MIN ((gsize)length, self->piece_length - self->piece_at);
  memcpy (buffer, self->piece + self->piece_at, n);
  self->piece_at += n;

  self->silent_bytes += n;
  if (self->silent_bytes > MIN_SILENT_BYTES)
    {
      for (gsize i = 0; i < n; i++)
        self->silent_quotes += buffer[i] == '"' || buffer[i] == '\'';
    }

  if (self->silent_bytes > MAX_SILENT_BYTES)
    hexapla_limits_refuse_text (self->report, get_line (self));
  else if (self->silent_quotes > MAX_SILENT_QUOTES)
    hexapla_limits_refuse_attributes (self->report, get_line (self));
  else
    check_names (self);

  self->cut_off = is_stopped (self);
  return self->cut_off ? 0 : (int)n;
}

static gboolean
check_attributes (Parser *self, int n_attributes, const xmlChar **attributes)
{
  for (int i = 0; i < n_attributes; i++)
    {
      if (attributes[5 * i + 4] - attributes[5 * i + 3] > (gssize)HEXAPLA_LOAD_MAX_TEXT)
        {
          hexapla_limits_refuse_text (self->report, get_line (self));
          return FALSE;
        }
    }

  return TRUE;
}

/* libxml2 expects a value to be parsed again, and writes each ampersand in it as "&#38;". */
static void
restore_ampersands (Parser *self, HexaplaXmlAttribute *item)
{
  GString *value;

  if (memchr (item->value, '&', item->length) == NULL)
    return;

  value = g_string_new_len (item->value, (gssize)item->length);
  g_string_replace (value, "&#38;", "&", 0);
  item->length = value->len;
  item->value = g_string_free (value, FALSE);
  g_ptr_array_add (self->values, (char *)item->value);
}

static void
on_start (void *user_data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *ns,
          int n_namespaces,
          const xmlChar **namespaces,
          int n_attributes,
          int n_defaulted,
          const xmlChar **attributes)
{
  Parser *self = user_data;
  HexaplaXmlAttribute items[HEXAPLA_LOAD_MAX_ATTRIBUTES];

  note_event (self);
  self->n_findings = hexapla_report_get_length (self->report);
  if (is_stopped (self))
    return;

  self->text_length = 0;
  self->n_elements++;
  self->depth++;

  if (self->depth > HEXAPLA_LOAD_MAX_DEPTH)
    {
      hexapla_limits_refuse_depth (self->report, get_line (self));
    }
  else if (self->n_elements > HEXAPLA_LOAD_MAX_ELEMENTS)
    {
      hexapla_limits_refuse_elements (self->report, get_line (self));
    }
  else if (n_attributes + n_namespaces > (int)HEXAPLA_LOAD_MAX_ATTRIBUTES)
    {
      hexapla_limits_refuse_attributes (self->report, get_line (self));
    }
  else if (check_attributes (self, n_attributes, attributes))
    {
      for (int i = 0; i < n_attributes; i++)
        {
          const xmlChar **attribute = attributes + 5 * i;

          items[i] = (HexaplaXmlAttribute){
            .name = (const char *)attribute[0],
            .ns = get_namespace (attribute[1], attribute[2]),
            .value = (const char *)attribute[3],
            .length = (gsize)(attribute[4] - attribute[3]),
          };
          restore_ampersands (self, &items[i]);
        }

      self->handler->start ((const char *)name, get_namespace (prefix, ns), items,
                            (guint)n_attributes, get_line (self), self->handler_data);
      g_ptr_array_set_size (self->values, 0);
    }
}

static void
on_end (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *ns)
{
  Parser *self = user_data;

  note_event (self);
  if (is_stopped (self))
    return;

  self->text_length = 0;
  self->depth--;
  self->handler->end (get_line (self), self->handler_data);
}

static void
on_text (void *user_data, const xmlChar *chars, int length)
{
  Parser *self = user_data;

  note_event (self);
  if (is_stopped (self))
    return;

  self->text_length += (gsize)length;
  if (self->text_length > HEXAPLA_LOAD_MAX_TEXT)
    hexapla_limits_refuse_text (self->report, get_line (self));
  else
    self->handler->text ((const char *)chars, (gsize)length, get_line (self), self->handler_data);
}

static void
on_comment (void *user_data, const xmlChar *comment)
{
  Parser *self = user_data;

  note_event (self);
  if (!is_stopped (self) && strlen ((const char *)comment) > HEXAPLA_LOAD_MAX_TEXT)
    hexapla_limits_refuse_text (self->report, get_line (self));
}

static void
on_processing_instruction (void *user_data, const xmlChar *target, const xmlChar *data)
{
  if (data != NULL)
    on_comment (user_data, data);
  else
    note_event (user_data);
}

/* Called when the name and the identifiers of a DOCTYPE were read, before anything in it: here
 * libxml2 can be stopped for good.
 */
static void
on_doctype (void *user_data,
            const xmlChar *name,
            const xmlChar *public_id,
            const xmlChar *system_id)
{
  Parser *self = user_data;

  hexapla_report_add (self->report, get_line (self), HEXAPLA_FINDING_DOCTYPE,
                      /* Translators: <!DOCTYPE> is not translated. */
                      _ ("A <!DOCTYPE> declaration is not allowed. Take it out; the file needs "
                         "none."));
  hexapla_report_close (self->report);
  xmlStopParser (self->context);
}

static xmlEntityPtr
on_entity (void *user_data, const xmlChar *name)
{
  return xmlGetPredefinedEntity (name);
}

static void
on_error (void *user_data, XmlErrorArg *error)
{
  Parser *self = user_data;
  g_autofree char *detail = NULL;

  if (error == NULL || error->level < XML_ERR_ERROR || self->cut_off)
    return;

  /* A tag that breaks off was begun with what there is of it, so that things seem to be missing. */
  if (error->code == XML_ERR_GT_REQUIRED
      && hexapla_report_get_length (self->report) > self->n_findings)
    hexapla_report_truncate (self->report, self->n_findings);

  if (is_stopped (self))
    return;

  detail = g_strchomp (hexapla_report_quote (error->message != NULL ? error->message : "", -1));
  if (error->domain == XML_FROM_NAMESPACE)
    {
      hexapla_report_add (self->report, get_line (self), HEXAPLA_FINDING_NAMESPACE,
                          /* Translators: what follows comes from the XML library, in English. */
                          _ ("The namespaces are not right: %s"), detail);
    }
  else
    {
      hexapla_report_add (self->report, get_line (self), HEXAPLA_FINDING_NOT_WELL_FORMED,
                          /* Translators: what follows comes from the XML library, in English. */
                          _ ("This is not well-formed XML: %s"), detail);
      hexapla_report_close (self->report);
    }
}

static void
init_handler (xmlSAXHandler *sax)
{
  memset (sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->internalSubset = on_doctype;
  sax->getEntity = on_entity;
  sax->startElementNs = on_start;
  sax->endElementNs = on_end;
  sax->characters = on_text;
  sax->ignorableWhitespace = on_text;
  sax->cdataBlock = on_text;
  sax->comment = on_comment;
  sax->processingInstruction = on_processing_instruction;
  sax->serror = on_error;
}

static int
get_options (void)
{
  int options = XML_PARSE_NONET | XML_PARSE_BIG_LINES;

#if LIBXML_VERSION >= 21300
  options |= XML_PARSE_NO_XXE;
#endif
#if LIBXML_VERSION >= 21400
  options |= XML_PARSE_NO_SYS_CATALOG;
#endif

  return options;
}

/* Before 2.13 a failing conversion of the encoding is told to the thread, not to the context. */
static gboolean
parse_document (Parser *self)
{
  int result;

#if LIBXML_VERSION < 21300
  xmlStructuredErrorFunc old_func = xmlStructuredError;
  void *old_context = xmlStructuredErrorContext;

  xmlSetStructuredErrorFunc (self, on_error);
#endif

  result = xmlParseDocument (self->context);

#if LIBXML_VERSION < 21300
  xmlSetStructuredErrorFunc (old_context, old_func);
#endif

  return result == 0;
}

static gboolean
finish_empty (Parser *self, GError **error)
{
  if (self->read_error != NULL)
    {
      g_propagate_error (error, self->read_error);
      return FALSE;
    }

  hexapla_report_add (self->report, 0, HEXAPLA_FINDING_UNREADABLE, _ ("The file is empty."));
  hexapla_report_close (self->report);
  return TRUE;
}

gboolean
hexapla_xml_parse (GInputStream *stream,
                   goffset total,
                   const HexaplaXmlHandler *handler,
                   gpointer handler_data,
                   HexaplaReport *report,
                   HexaplaLoadProgress progress,
                   gpointer progress_data,
                   GCancellable *cancellable,
                   GError **error)
{
  static gsize initialized = 0;
  g_autofree guint8 *piece = g_malloc (PIECE);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  xmlSAXHandler sax;
  Parser self = {
    .stream = stream,
    .handler = handler,
    .handler_data = handler_data,
    .report = report,
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
    .piece = piece,
    .values = values,
    .total = total > 0 ? (gsize)total : 0,
  };

  if (self.total > HEXAPLA_LOAD_MAX_BYTES)
    {
      hexapla_limits_refuse_size (report);
      return TRUE;
    }

  if (!read_piece (&self))
    return finish_empty (&self, error);

  if (g_once_init_enter (&initialized))
    {
      xmlInitParser ();
      g_once_init_leave (&initialized, 1);
    }

  init_handler (&sax);
  self.context = xmlCreateIOParserCtxt (&sax, &self, on_read, NULL, &self, XML_CHAR_ENCODING_NONE);
  if (self.context == NULL)
    g_error ("Out of memory");

  xmlCtxtUseOptions (self.context, get_options ());

  /* Every way to fail has told why; this is for one that a future libxml2 may forget. */
  if (!parse_document (&self) && !is_stopped (&self) && hexapla_report_get_length (report) == 0)
    hexapla_report_add (report, get_line (&self), HEXAPLA_FINDING_NOT_WELL_FORMED,
                        _ ("This is not well-formed XML."));

  /* It makes one of its own accord, to hold what a DOCTYPE declares. */
  g_clear_pointer (&self.context->myDoc, xmlFreeDoc);
  xmlFreeParserCtxt (self.context);

  if (self.read_error != NULL)
    {
      g_propagate_error (error, self.read_error);
      return FALSE;
    }

  return TRUE;
}
