// The block in the editor. It shows where the check will be and not the check itself: an editor who clicks on it wants to
// move it, and must not start it. There is no build step, so that what is read here is what runs.
( ( { blocks, blockEditor, components, element, i18n } ) => {
	const { __ } = i18n;
	const h = element.createElement;
	const { InspectorControls, useBlockProps } = blockEditor;
	const { PanelBody, Placeholder, SelectControl, TextControl } = components;

	const edit = ( { attributes, setAttributes } ) => {
		const field = ( name, label, control, more ) =>
			h( control, {
				key: name,
				label,
				value: attributes[ name ],
				onChange: ( value ) => setAttributes( { [ name ]: value } ),
				...more,
			} );
		return h(
			'div',
			useBlockProps(),
			h(
				InspectorControls,
				null,
				h(
					PanelBody,
					{ title: __( 'This check', 'heedful' ) },
					h( 'p', null, __( 'What is left empty is as chosen in the settings of Heedful.', 'heedful' ) ),
					field( 'audience', __( 'Who answers', 'heedful' ), SelectControl, {
						options: [
							{ value: '', label: __( 'As in the settings', 'heedful' ) },
							{ value: 'self', label: __( 'The person it happens to', 'heedful' ) },
							{ value: 'other', label: __( 'Someone close to them', 'heedful' ) },
						],
					} ),
					field( 'theme', __( 'Light or dark', 'heedful' ), SelectControl, {
						options: [
							{ value: '', label: __( 'As in the settings', 'heedful' ) },
							{ value: 'light', label: __( 'Always light', 'heedful' ) },
							{ value: 'dark', label: __( 'Always dark', 'heedful' ) },
						],
					} ),
					field( 'accent', __( 'Accent colour', 'heedful' ), TextControl, {
						help: __( 'The colour of buttons, as #0f4c5c. A colour that would be hard to read is not used.', 'heedful' ),
					} ),
					field( 'language', __( 'Language', 'heedful' ), TextControl, {
						help: __( 'A language code, as en-GB. Leave it empty for the language of the check.', 'heedful' ),
					} )
				)
			),
			h( Placeholder, {
				icon: 'heart',
				label: 'Heedful',
				instructions: __( 'The check is shown here when the page is viewed. Choose how it looks in the block\'s settings.', 'heedful' ),
			} )
		);
	};

	// PHP prints the check: nothing is stored in the page but the choices.
	blocks.registerBlockType( 'heedful/check', { edit, save: () => null } );
} )( window.wp );
