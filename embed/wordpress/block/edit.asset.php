<?php
/**
 * What edit.js needs of WordPress. WordPress reads this file by its name.
 *
 * @package Heedful
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '0.1.0',
);
