/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <stddef.h>
#include <stdint.h>

/** LLVMFuzzerTestOneInput: takes one input; what libFuzzer and driver.c call. */
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/** LLVMFuzzerInitialize: is called once, before the first input. */
int LLVMFuzzerInitialize   (int           *argc,
                            char        ***argv);
