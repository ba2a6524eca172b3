<?php
/**
 * Plugin Name:       Heedful
 * Description:       A risk check for stalking and harassment, on your own site. It runs in the visitor's browser: nothing that they enter is sent.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Heedful project
 * Update URI:        false
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       heedful
 * Domain Path:       /languages
 *
 * Update URI: without it, WordPress would offer whatever somebody else publishes in its directory under this plugin's
 * name as an update of this one.
 *
 * The check itself is in site/, exactly as in the bundle for other hosts: this plugin only puts it into pages. It asks
 * no other host for anything, stores one option, and never learns what a visitor enters.
 *
 * @package Heedful
 */

namespace Heedful;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';

/** The name of the one option that the plugin stores. uninstall.php deletes it. */
const OPTION = 'heedful';

/** This file: WordPress works out addresses and hooks from it. */
const PLUGIN = __FILE__;

require_once __DIR__ . '/includes/fields.php';
require_once __DIR__ . '/includes/services.php';
require_once __DIR__ . '/includes/check.php';
require_once __DIR__ . '/includes/settings.php';
